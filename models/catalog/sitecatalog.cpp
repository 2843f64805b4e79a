#include "models/catalog/sitecatalog.h"

#include "models/catalog/catalogparser.h"
#include "models/json/reader.h"

#include <algorithm>

namespace lineside {
namespace {

/// "011" and "11" are one ID; a code that is no number stays as it is.
QString normalised(const QString& code) {
    bool whole = false;
    const qint32 number = code.toInt(&whole);
    return whole ? QString::number(number) : code;
}

template <typename Entry>
const Entry* byId(const QList<Entry>& entries, const QString& id) {
    bool whole = false;
    const qint32 number = id.toInt(&whole);
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == number; });
    return whole && found != entries.end() ? &*found : nullptr;
}

void sortByPlace(QList<json::Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const json::Problem& a, const json::Problem& b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
}

} // namespace

SiteCatalog::SiteCatalog() {
    static const auto nothing = std::make_shared<const CatalogData>();
    m_data = nothing;
}

CatalogReading SiteCatalog::parse(const QByteArray& document) {
    CatalogReading reading;
    const auto read = json::read(document);
    if (const auto* problem = std::get_if<json::Problem>(&read)) {
        reading.problems = {*problem};
        return reading;
    }
    json::Findings findings;
    CatalogData data = CatalogParser(findings).parse(std::get<json::Node>(read));
    sortByPlace(findings.problems);
    sortByPlace(findings.warnings);
    reading.problems = std::move(findings.problems);
    reading.warnings = std::move(findings.warnings);
    if (reading.problems.isEmpty()) {
        reading.catalog.emplace();
        reading.catalog->m_data = std::make_shared<const CatalogData>(std::move(data));
    }
    return reading;
}

SiteCatalog SiteCatalog::unread() {
    CatalogData data;
    data.unread = true;
    SiteCatalog catalog;
    catalog.m_data = std::make_shared<const CatalogData>(std::move(data));
    return catalog;
}

const QList<Choice>& SiteCatalog::choices(Source source) const {
    return m_data->choices[std::size_t(source)];
}

std::optional<QString> SiteCatalog::label(Source source, const QString& code) const {
    const QHash<QString, QString>& labels = m_data->labels[std::size_t(source)];
    auto found = labels.find(code);
    if (found == labels.end())
        found = labels.find(normalised(code));
    return found == labels.end() ? std::nullopt : std::optional(*found);
}

const CatalogPackage* SiteCatalog::package(const QString& id) const {
    return byId(m_data->packages, id);
}

const CatalogField* SiteCatalog::customField(const QString& id) const {
    return byId(m_data->customFields, id);
}

} // namespace lineside
