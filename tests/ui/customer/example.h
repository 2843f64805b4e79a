#pragma once

#include "models/catalog/sitecatalog.h"
#include "tests/support/lookupdesk.h"
#include "ui/customer/customerpage.h"

#include <QFile>

/// A customer, a catalog and a desk for tests of the customer's page.
namespace lineside::test {

using namespace Qt::StringLiterals;

inline void setAll(Record& record, const QString& below,
                   std::initializer_list<std::pair<QStringView, const char*>> values) {
    for (const auto& [name, text] : values)
        record.set(*schema::find(below + u'/' + name.toString()), QString::fromUtf8(text));
}

inline Rows services(int count) {
    Rows rows;
    for (const auto& name : {u"ID"_s, u"TN"_s, u"Status"_s, u"PackageName"_s})
        rows.addColumn(name);
    for (int i = 0; i < count; ++i) {
        rows.beginRow();
        rows.add(u"ID", Value(QString::number(7000 + i)));
        rows.add(u"TN", Value(u"850555%1"_s.arg(101 + i, 4, 10, QChar(u'0'))));
        rows.add(u"Status", Value(i % 3 == 2 ? u"Suspended"_s : u"Active"_s));
        rows.add(u"PackageName", Value(i % 2 ? u"Unlimited Home"_s : u"Lifeline Talk and Text"_s));
    }
    return rows;
}

/// Residential, Lifeline approved, with some of everything; invented.
inline Record rosa() {
    Record r;
    setAll(r, u"Customer"_s,
           {{u"ID", "1001"},
            {u"AcctNum", "A-20418"},
            {u"AgentID", "12"},
            {u"AgentNumber", "110"},
            {u"BillProfileID", "3"},
            {u"CustomerClass", "Residential"},
            {u"BillMethod", "EMAIL_ONLY"},
            {u"IsParentAccount", "false"},
            {u"ContractStart", "2025-01-15T00:00:00"},
            {u"ContractEnd", "2027-01-14T00:00:00"},
            {u"SecurityPIN", "4711"},
            {u"Language", "Spanish"},
            {u"DOB", "1971-03-09T00:00:00"},
            {u"DL", "D420-771-03-309-0"},
            {u"SSN", "219099999"},
            {u"Email", "rosa.delgado@example.com"},
            {u"IsAutoDebit", "false"},
            {u"AutoPaymentAccountID", "5521"},
            {u"AutoDebitDay", "15"},
            {u"Status", "OPEN"}});
    setAll(r, u"Customer/PhysicalAddress"_s,
           {{u"ID", "88121"},
            {u"FirstName", "Rosa"},
            {u"LastName", "Delgado"},
            {u"MiddleName", "Marisol"},
            {u"Address1", "77 Harbor Ln"},
            {u"Address2", "Apt 4"},
            {u"City", "Tallahassee"},
            {u"State", "FL"},
            {u"Zip", "32301"},
            {u"Country", "USA"}});
    setAll(r, u"Customer/MailingAddress"_s,
           {{u"ID", "88122"},
            {u"FirstName", "Rosa"},
            {u"LastName", "Delgado"},
            {u"Address1", "PO Box 5550"},
            {u"City", "Tallahassee"},
            {u"State", "FL"},
            {u"Zip", "32302"},
            {u"Zip4", "5550"},
            {u"Country", "USA"}});
    setAll(r, u"Customer/Billing"_s,
           {{u"Balance", "48.20"},
            {u"Due", "31.75"},
            {u"Overdue", "0.00"},
            {u"UnbilledUsage", "1.5"},
            {u"EnabledBalanceLimit", "true"},
            {u"UsageBalanceLimit", "150"},
            {u"PaymentTerms", "20"},
            {u"PaymentTermsOverride", "false"}});
    setAll(r, u"Customer/Lifeline"_s,
           {{u"LifelineTypeID", "2"},
            {u"TemporaryAddress", "false"},
            {u"SeparateEconomicUnit", "true"},
            {u"Tribal", "false"},
            {u"ProofTypeID", "1"},
            {u"ProofIdentifyingInformation", "SNAP-99120"},
            {u"ProofNotes", "Letter of October, seen in the store."},
            {u"Status", "APPROVED"},
            {u"MultipleHouseholds", "false"},
            {u"HouseholdCount", "3"},
            {u"AnnualIncome", "18250.00"},
            {u"CertificationDate", "2025-12-12T00:00:00"},
            {u"OriginalCertificationDate", "2023-12-01T00:00:00"},
            {u"TPIVStatus", "PASSED"}});
    const QByteArray pdf = "%PDF-1.4\n" + QByteArray(219000, 'x') + "\n%%EOF\n";
    r.set("Customer/Lifeline/SelfCertificationPDF"_element, QString::fromLatin1(pdf.toBase64()));
    r.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"E911"_s}));
    r.setRows("Customer/Services"_group, services(3));
    r.addExtra(u"Customer/LoyaltyTier"_s, Value(u"Silver"_s));
    r.addExtra(u"Customer/Marketing/OptIn"_s, Value(u"true"_s));
    return r;
}

inline SiteCatalog sampleCatalog() {
    QFile file(u":/catalog/sample.json"_s);
    return file.open(QIODevice::ReadOnly) ? SiteCatalog::parse(file.readAll()).catalog.value_or(SiteCatalog())
                                          : SiteCatalog();
}

inline CustomerContext exampleContext() {
    CustomerContext context;
    context.catalog = sampleCatalog();
    context.harmlessNames = {u"loyaltytier"_s, u"optin"_s};
    context.now = [] { return QDateTime(QDate(2026, 11, 24), QTime(10, 42)); };
    return context;
}

/// Gives one file at once.
class FakeFiles : public Files {
public:
    void openPdf(std::function<void(std::optional<File>)> done) override { done(file); }
    void savePdf(File, std::function<void(std::optional<QString>)> done) override { done({}); }
    std::optional<File> file = File{u"form.pdf"_s, "%PDF-1.4\nshort\n%%EOF\n"};
};

} // namespace lineside::test
