#pragma once

#include "models/catalog/sitecatalog.h"
#include "ui/order/orderpage.h"

#include <QFile>

/// A catalog, the table of ZIPs and a caller for tests of the order's page.
namespace lineside::test {

using namespace Qt::StringLiterals;

inline QByteArray resource(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline OrderContext orderExample() {
    OrderContext context;
    context.catalog =
        SiteCatalog::parse(resource(u":/catalog/sample.json"_s)).catalog.value_or(SiteCatalog());
    const ZipTable zips(resource(u":/data/zip.tsv"_s));
    context.place = [zips](const QString& zip) { return zips.find(zip); };
    context.figuresEditable = true;
    return context;
}

/// The caller of the pictures, with two things still missing.
inline void typeCaller(RecordModel& model) {
    const std::pair<QStringView, const char*> typed[]{
        {u"Customer/CustomerClass", "Residential"},
        {u"Customer/PhysicalAddress/FirstName", "Marcus"},
        {u"Customer/PhysicalAddress/LastName", "Bell"},
        {u"Customer/DOB", "3/9/1971"},
        {u"Customer/SSN", "219-09-9999"},
        {u"Customer/Email", "marcus.bell@example.com"},
        {u"Customer/Language", "English"},
        {u"Customer/PhysicalAddress/Address1", "2210 Juniper Ct"},
        {u"Customer/PhysicalAddress/Address2", "Unit B"},
        {u"Customer/PhysicalAddress/Zip", "32304"},
        {u"Customer/PhysicalAddress/City", "Tallahassee"},
        {u"Customer/PhysicalAddress/State", "FL"},
        {u"Order/PackageID", "502"},
        {u"Order/WirelessESN", "8901260400005550106"},
        {u"Order/WirelessPort/MDN", "(850) 555-0144"},
        {u"Customer/BillMethod", "EMAIL_ONLY"}};
    for (const auto& [path, text] : typed)
        model.edit(*schema::find(path), QString::fromUtf8(text));
}

} // namespace lineside::test
