#pragma once

#include "models/catalog/sitecatalog.h"

#include <QHash>
#include <QStringList>

namespace lineside::practice {

/// What this installation offers: the practice service's view of the sample catalog. Read once, then shared.
class Catalog {
public:
    explicit Catalog(const SiteCatalog& site);

    [[nodiscard]] const CatalogPackage* package(int id) const;
    [[nodiscard]] const CatalogProduct* product(int id) const;
    [[nodiscard]] const CatalogAgent* agent(int id) const;
    [[nodiscard]] const CatalogAgent* agent(const QString& number) const;
    [[nodiscard]] const QList<CatalogAgent>& agents() const { return m_site.agents(); }
    /// Labels of the custom fields by ID.
    [[nodiscard]] const QHash<int, QString>& customFields() const { return m_fields; }
    /// Bill method of a profile's customers, unless they say otherwise.
    [[nodiscard]] QString billMethod(int billProfile) const;
    [[nodiscard]] int firstBillProfile() const;
    /// Codes of a source; empty when the catalog does not list it.
    [[nodiscard]] QStringList codes(Source source) const { return m_codes.value(source); }
    /// True where the catalog has the ID, or has no list of that source.
    [[nodiscard]] bool knows(Source source, int id) const;

private:
    SiteCatalog m_site;
    QHash<int, QString> m_fields;
    QHash<Source, QStringList> m_codes;
};

/// The bundled sample catalog, ":/catalog/sample.json": the program links lineside_resources. Throws
/// StoreTrouble when it is not there.
const Catalog& catalog();

} // namespace lineside::practice
