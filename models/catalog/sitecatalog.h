#pragma once

#include "models/catalog/catalogdata.h"
#include "models/json/fields.h"

#include <memory>
#include <optional>

namespace lineside {

struct CatalogReading;

/// What is the installation's own and not the service's: agents, packages, custom fields and the like
/// (format: resources/catalog/README.md). A value: cheap to copy, never changes after it was read. A code
/// that it lacks is still a good value of the service; the catalog only gives names.
class SiteCatalog {
public:
    /// Newest version of the format that parse() takes.
    static constexpr int version = 1;

    /// Knows nothing but the usual session-gone code.
    SiteCatalog();

    /// In place of one that can't be read: knows as little, and holds every custom field to be sensitive.
    static SiteCatalog unread();

    /// Reads a catalog: the catalog, or everything that stands in its way, each with line and reason.
    static CatalogReading parse(const QByteArray& document);

    [[nodiscard]] const QString& name() const { return m_data->name; }
    /// Codes of the service that mean "sign in again".
    [[nodiscard]] const QStringList& sessionGoneCodes() const { return m_data->sessionGoneCodes; }
    /// Codes of the service that mean "nobody has it", when it is asked by a device or SIM. None: no refusal
    /// is taken for that.
    [[nodiscard]] const QStringList& notFoundCodes() const { return m_data->notFoundCodes; }
    /// Whether the values of elements of that name, which the schema does not know, need no hiding.
    [[nodiscard]] bool showsElement(const QString& name) const {
        return m_data->shownElements.contains(name.toLower());
    }
    [[nodiscard]] const ServiceItemNames& serviceItem() const { return m_data->serviceItem; }

    /// The choices of a source in the catalog's order; none for States and Countries, which are standards.
    [[nodiscard]] const QList<Choice>& choices(Source source) const;
    /// The name of a code; IDs are compared as numbers, other codes letter by letter.
    [[nodiscard]] std::optional<QString> label(Source source, const QString& code) const;

    [[nodiscard]] const QList<CatalogAgent>& agents() const { return m_data->agents; }
    [[nodiscard]] const QList<CatalogPackage>& packages() const { return m_data->packages; }
    [[nodiscard]] const QList<CatalogProduct>& products() const { return m_data->products; }
    [[nodiscard]] const QList<CatalogField>& customFields() const { return m_data->customFields; }
    [[nodiscard]] const QList<CatalogDisclosure>& disclosures() const { return m_data->disclosures; }
    /// Null when the catalog lacks it.
    [[nodiscard]] const CatalogPackage* package(const QString& id) const;
    [[nodiscard]] const CatalogField* customField(const QString& id) const;
    /// There is a catalog, and nobody could read it.
    [[nodiscard]] bool isUnread() const { return m_data->unread; }

private:
    std::shared_ptr<const CatalogData> m_data;
};

struct CatalogReading {
    std::optional<SiteCatalog> catalog; ///< nothing when there are problems
    QList<json::Problem> problems;      ///< in the order of the document
    QList<json::Problem> warnings;      ///< names that are not known and were left out
};

} // namespace lineside
