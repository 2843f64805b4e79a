#include "app/practice/examples/fixed.h"

#include "app/practice/examples/numbers.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

struct Place {
    QString address1, address2, city, state, zip, zip4;
};

void setPlace(CustomerRow& row, bool mailing, const Place& place) {
    const auto put = [&](ElementId physical, ElementId post, const QString& text) {
        if (!text.isEmpty())
            row.set(mailing ? post : physical, text);
    };
    put("Customer/PhysicalAddress/Address1"_element, "Customer/MailingAddress/Address1"_element,
        place.address1);
    put("Customer/PhysicalAddress/Address2"_element, "Customer/MailingAddress/Address2"_element,
        place.address2);
    put("Customer/PhysicalAddress/City"_element, "Customer/MailingAddress/City"_element, place.city);
    put("Customer/PhysicalAddress/State"_element, "Customer/MailingAddress/State"_element, place.state);
    put("Customer/PhysicalAddress/Zip"_element, "Customer/MailingAddress/Zip"_element, place.zip);
    put("Customer/PhysicalAddress/Zip4"_element, "Customer/MailingAddress/Zip4"_element, place.zip4);
    put("Customer/PhysicalAddress/Country"_element, "Customer/MailingAddress/Country"_element, u"USA"_s);
}

CustomerRow common(int id, const QString& customerClass, const QString& status) {
    CustomerRow row(id);
    row.created = u"2022-03-14T09:26:00"_s;
    row.set("Customer/CustomerClass"_element, customerClass)
        .set("Customer/Status"_element, status)
        .set("Customer/AgentID"_element, 12)
        .set("Customer/AgentNumber"_element, u"A-110"_s)
        .set("Customer/BillProfileID"_element, 1)
        .set("Customer/BillMethod"_element, u"EMAIL_ONLY"_s)
        .set("Customer/IsParentAccount"_element, u"false"_s)
        .set("Customer/Language"_element, u"English"_s)
        .set("Customer/IsAutoDebit"_element, u"false"_s)
        .set("Customer/AutoDebitDay"_element, 0)
        .set("Customer/PhysicalAddress/ID"_element, 80000 + 2 * id)
        .set("Customer/MailingAddress/ID"_element, 80001 + 2 * id);
    return row;
}

void bill(CustomerRow& row, const QString& balance, const QString& due, const QString& overdue) {
    row.set("Customer/Billing/Balance"_element, balance)
        .set("Customer/Billing/Due"_element, due)
        .set("Customer/Billing/Overdue"_element, overdue)
        .set("Customer/Billing/UnbilledUsage"_element, u"0.00"_s)
        .set("Customer/Billing/EnabledBalanceLimit"_element, u"true"_s)
        .set("Customer/Billing/UsageBalanceLimit"_element, u"100.00"_s)
        .set("Customer/Billing/PaymentTerms"_element, 20)
        .set("Customer/Billing/PaymentTermsOverride"_element, u"false"_s);
}

CustomerRow person(int id, const QString& first, const QString& last, const Place& place,
                   const QString& status = u"OPEN"_s) {
    CustomerRow row = common(id, u"Residential"_s, status);
    row.set("Customer/PhysicalAddress/FirstName"_element, first)
        .set("Customer/PhysicalAddress/LastName"_element, last)
        .set("Customer/MailingAddress/FirstName"_element, first)
        .set("Customer/MailingAddress/LastName"_element, last);
    setPlace(row, false, place);
    setPlace(row, true, place);
    bill(row, u"0.00"_s, u"0.00"_s, u"0.00"_s);
    return row;
}

CustomerRow company(int id, const QString& name, const Place& place) {
    CustomerRow row = common(id, u"Business"_s, u"OPEN"_s);
    row.set("Customer/PhysicalAddress/CompanyName"_element, name)
        .set("Customer/MailingAddress/CompanyName"_element, name);
    setPlace(row, false, place);
    setPlace(row, true, place);
    bill(row, u"412.60"_s, u"206.30"_s, u"0.00"_s);
    return row;
}

void makeLifeline(CustomerRow& row, int type, const QString& status, const QString& tpiv, QDate certified) {
    row.set("Customer/Lifeline/LifelineTypeID"_element, type)
        .set("Customer/Lifeline/TemporaryAddress"_element, u"false"_s)
        .set("Customer/Lifeline/SeparateEconomicUnit"_element, u"false"_s)
        .set("Customer/Lifeline/Tribal"_element, u"false"_s)
        .set("Customer/Lifeline/Status"_element, status)
        .set("Customer/Lifeline/MultipleHouseholds"_element, u"false"_s)
        .set("Customer/Lifeline/HouseholdCount"_element, 2)
        .set("Customer/Lifeline/TPIVStatus"_element, tpiv)
        .set("Customer/Lifeline/Program"_element, u"ETC_LIFELINE"_s);
    if (certified.isValid())
        row.set("Customer/Lifeline/CertificationDate"_element, wireDate(certified))
            .set("Customer/Lifeline/OriginalCertificationDate"_element, wireDate(certified.addYears(-1)));
}

void addRosa(Inserter& into, QDate today) {
    CustomerRow rosa = person(1001, u"Rosa"_s, u"Delgado"_s,
                              {u"77 Harbor Ln"_s, u"Apt 4"_s, u"Tallahassee"_s, u"FL"_s, u"32301"_s, {}});
    rosa.set("Customer/MailingAddress/Address2"_element, QString());
    setPlace(rosa, true, {u"PO Box 5550"_s, {}, u"Tallahassee"_s, u"FL"_s, u"32302"_s, u"5550"_s});
    rosa.set("Customer/AcctNum"_element, u"A-20418"_s)
        .set("Customer/PhysicalAddress/ID"_element, 88121)
        .set("Customer/MailingAddress/ID"_element, 88122)
        .set("Customer/PhysicalAddress/MiddleName"_element, u"Marisol"_s)
        .set("Customer/ContractStart"_element, u"2025-03-01T00:00:00"_s)
        .set("Customer/ContractEnd"_element, u"2027-02-28T00:00:00"_s)
        .set("Customer/SecurityPIN"_element, u"4417"_s)
        .set("Customer/DOB"_element, u"1968-05-17T00:00:00"_s)
        .set("Customer/DL"_element, u"D423710685170"_s)
        .set("Customer/SSN"_element, u"219099999"_s)
        .set("Customer/Email"_element, u"rosa.delgado@example.com"_s)
        .set("Customer/AutoPaymentAccountID"_element, accountOf(1001));
    bill(rosa, u"48.20"_s, u"31.75"_s, u"0.00"_s);
    makeLifeline(rosa, 4, u"APPROVED"_s, u"PASSED"_s, QDate(today.year() - 1, 12, 12));
    rosa.set("Customer/Lifeline/ProofTypeID"_element, 3)
        .set("Customer/Lifeline/ProofIdentifyingInformation"_element, u"4471"_s)
        .set("Customer/Lifeline/ProofNotes"_element, u"Tax return seen in the store"_s)
        .set("Customer/Lifeline/AnnualIncome"_element, u"18250.00"_s);
    into.add(rosa);
    into.addExemption(1001, 0, u"Federal"_s);
    into.addExemption(1001, 1, u"State"_s);
    into.add(ServiceRow{1001, u"8505550101"_s, u"ACTIVE"_s, 501, u"352099001761481"_s,
                        u"8901260222193340101"_s, u"2025-03-01T00:00:00"_s});
    into.add(ServiceRow{1001, u"8505550102"_s, u"ACTIVE"_s, 502, imei(900001), iccid(900001),
                        u"2025-06-15T00:00:00"_s});
    into.add(ServiceRow{1001, u"8505550103"_s, u"DISCONNECTED"_s, 502, imei(900002), iccid(900002),
                        u"2022-03-14T00:00:00"_s});
}

void addPruitt(Inserter& into) {
    CustomerRow row = person(pruitt, u"Harlan"_s, u"Pruitt"_s,
                             {u"19 Larkspur Way"_s, {}, u"Quincy"_s, u"FL"_s, u"32351"_s, {}});
    row.set("Customer/AcctNum"_element, u"A-20977"_s)
        .set("Customer/SecurityPIN"_element, u"2280"_s)
        .set("Customer/DOB"_element, u"1955-11-02T00:00:00"_s)
        .set("Customer/SSN"_element, u"219098842"_s)
        .set("Customer/Email"_element, u"harlan.pruitt@example.com"_s);
    bill(row, u"12.60"_s, u"12.60"_s, u"0.00"_s);
    into.add(row);
    into.add(ServiceRow{pruitt, u"8505550142"_s, u"ACTIVE"_s, 502, imei(900003), iccid(900003),
                        u"2023-09-01T00:00:00"_s});
}

void addFamily(Inserter& into) {
    const Place home{u"402 Magnolia Dr"_s, {}, u"Pensacola"_s, u"FL"_s, u"32502"_s, {}};
    CustomerRow parent = person(1002, u"José"_s, u"Peña Ruiz"_s, home);
    parent.set("Customer/IsParentAccount"_element, u"true"_s).set("Customer/Language"_element, u"Spanish"_s);
    CustomerRow child = person(1003, u"Zoë"_s, u"Peña"_s, home);
    child.set("Customer/ParentAccountID"_element, 1002);
    into.add(parent);
    into.add(child);
    into.add(ServiceRow{1002, u"8505550104"_s, u"ACTIVE"_s, 502, imei(900004), iccid(900004),
                        u"2022-03-14T00:00:00"_s});
    into.add(ServiceRow{1003, u"8505550105"_s, u"ACTIVE"_s, 502, imei(900005), iccid(900005),
                        u"2023-01-10T00:00:00"_s});
}

void addCompanies(Inserter& into) {
    CustomerRow baker =
        company(1004, u"O'Brien & Sons Bakery, LLC"_s,
                {u"1200 Market St"_s, u"Suite 210"_s, u"Jacksonville"_s, u"FL"_s, u"32202"_s, {}});
    baker.set("Customer/SSN"_element, u"590001234"_s);
    into.add(baker);
    into.add(ServiceRow{1004, u"9045550104"_s, u"ACTIVE"_s, 502, imei(900006), iccid(900006),
                        u"2022-03-14T00:00:00"_s});
    into.add(company(1007, u"Gulf Freight Sensors, Inc."_s,
                     {u"8800 Port Rd"_s, {}, u"Mobile"_s, u"AL"_s, u"36602"_s, {}}));
}

void addOthers(Inserter& into, QDate today) {
    into.add(person(1005, u"Marcus"_s, u"Bell"_s,
                    {u"2210 Juniper Ct"_s, u"Unit B"_s, u"Tallahassee"_s, u"FL"_s, u"32304"_s, {}},
                    u"CLOSED"_s));
    const Place oak{u"31 Live Oak Blvd"_s, {}, u"Gainesville"_s, u"FL"_s, u"32601"_s, {}};
    struct InLifeline {
        int id;
        QString first, last, status, tpiv;
    };
    const QList<InLifeline> all{{1006, u"Thị Hương"_s, u"Nguyễn"_s, u"NEEDS_REVIEW"_s, u"NOT_RUN"_s},
                                {1008, u"Siân"_s, u"Llewellyn"_s, u"NEEDS_FORM"_s, u"NOT_RUN"_s},
                                {1009, u"Łukasz"_s, u"Wójcik"_s, u"REJECTED"_s, u"FAILED_NAME_SSN4"_s}};
    for (const InLifeline& one : all) {
        CustomerRow row = person(one.id, one.first, one.last, oak);
        row.set("Customer/DOB"_element, wireDate(QDate(1980, 1, 1).addDays(one.id)))
            .set("Customer/SSN"_element, u"21909%1"_s.arg(one.id, 4, 10, QLatin1Char('0')));
        makeLifeline(row, 1 + one.id % 3, one.status, one.tpiv, {});
        into.add(row);
        if (one.id != 1006)
            into.add(ServiceRow{one.id, u"352555010%1"_s.arg(one.id - 1000), u"ACTIVE"_s, 501,
                                imei(899000 + one.id), iccid(899000 + one.id), wireDate(today.addDays(-40))});
    }
    into.add(person(1010, u"Imani"_s, u"Okafor"_s, oak, u"PROSPECT"_s));
}

} // namespace

bool isFixed(int id) {
    return (id >= firstCustomer && id < firstCustomer + 10) || id == pruitt;
}

QStringList fixedNumbers() {
    return {u"8505550101"_s, u"8505550102"_s, u"8505550103"_s, u"8505550104"_s, u"8505550105"_s,
            u"8505550142"_s, u"9045550104"_s, u"3525550108"_s, u"3525550109"_s};
}

QString wireDate(QDate date) {
    return date.toString(Qt::ISODate) + u"T00:00:00"_s;
}

void addFixed(Inserter& into, QDate today) {
    addRosa(into, today);
    addFamily(into);
    addCompanies(into);
    addOthers(into, today);
    addPruitt(into);
    for (int id = firstCustomer; id < firstCustomer + 10; ++id)
        into.addAccount(accountOf(id), id);
    into.addAccount(accountOf(pruitt), pruitt);
    into.addAccount(accountOf(1001) + 1, 1001);
}

} // namespace lineside::practice
