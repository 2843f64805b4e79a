#pragma once

#include "models/catalog/catalogdata.h"
#include "models/json/fields.h"

namespace lineside {

/// Reads the catalog's sections out of a document. Goes on after a problem, to find them all.
class CatalogParser {
public:
    explicit CatalogParser(json::Findings& findings) : m_findings(findings) {}

    CatalogData parse(const json::Node& document);

private:
    using Fields = json::Fields;

    bool readVersion(Fields& root);
    void readNamed(Fields& root, QStringView section, Source source);
    void readCoded(Fields& root, QStringView section, Source source);
    void readShownElements(Fields& root);
    void readAgents(Fields& root);
    void readPackages(Fields& root);
    void readProducts(Fields& root);
    void readCustomFields(Fields& root);
    void readDisclosures(Fields& root);
    void readServiceItem(Fields& root);
    QStringList readTexts(Fields& parent, QStringView section);
    void add(Source source, const QString& code, const QString& label);

    template <typename Read>
    void forEachEntry(Fields& root, QStringView section, Read read);
    qint32 readId(Fields& entry, QSet<QString>& seen);
    void unique(Fields& entry, QStringView name, const QString& value, QSet<QString>& seen);

    json::Findings& m_findings;
    CatalogData m_data;
};

} // namespace lineside
