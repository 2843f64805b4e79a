#include "app/practice/catalog.h"

#include "app/practice/store/sql.h"

#include <QFile>

#include <algorithm>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

template <typename Item, typename Match>
const Item* first(const QList<Item>& list, Match match) {
    const auto it = std::find_if(list.cbegin(), list.cend(), match);
    return it == list.cend() ? nullptr : &*it;
}

SiteCatalog bundled() {
    QFile file(u":/catalog/sample.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreTrouble{u"The sample catalog is not in this program."_s};
    const CatalogReading reading = SiteCatalog::parse(file.readAll());
    if (!reading.catalog)
        throw StoreTrouble{u"The sample catalog can't be read."_s};
    return *reading.catalog;
}

} // namespace

const Catalog& catalog() {
    static const Catalog one(bundled());
    return one;
}

Catalog::Catalog(const SiteCatalog& site) : m_site(site) {
    for (const CatalogField& field : site.customFields())
        m_fields.insert(field.id, field.label);
    for (int source = 0; source <= int(Source::Countries); ++source) {
        for (const Choice& choice : site.choices(Source(source)))
            m_codes[Source(source)] += choice.code;
    }
}

const CatalogPackage* Catalog::package(int id) const {
    return first(m_site.packages(), [&](const CatalogPackage& p) { return p.id == id; });
}
const CatalogProduct* Catalog::product(int id) const {
    return first(m_site.products(), [&](const CatalogProduct& p) { return p.id == id; });
}
const CatalogAgent* Catalog::agent(int id) const {
    return first(m_site.agents(), [&](const CatalogAgent& a) { return a.id == id; });
}
const CatalogAgent* Catalog::agent(const QString& number) const {
    return first(m_site.agents(), [&](const CatalogAgent& a) { return a.number == number; });
}

QString Catalog::billMethod(int billProfile) const {
    const qsizetype position = codes(Source::BillProfiles).indexOf(QString::number(billProfile));
    return position == 0 ? u"EMAIL_ONLY"_s : (position == 1 ? u"BOTH"_s : u"PRINT_ONLY"_s);
}

int Catalog::firstBillProfile() const {
    return codes(Source::BillProfiles).value(0).toInt();
}

bool Catalog::knows(Source source, int id) const {
    const QStringList listed = codes(source);
    return listed.isEmpty() || listed.contains(QString::number(id));
}

} // namespace lineside::practice
