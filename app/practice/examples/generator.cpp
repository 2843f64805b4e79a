#include "app/practice/examples/generator.h"

#include "app/practice/catalog.h"
#include "app/practice/examples/fixed.h"
#include "app/practice/examples/numbers.h"
#include "app/practice/examples/pools.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

QString text(const char16_t* literal) {
    return QString::fromUtf16(literal);
}

QString digits(int number, int count) {
    return u"%1"_s.arg(number, count, 10, QLatin1Char('0'));
}

QString money(int cents) {
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

QString statusOf(Random& random) {
    const int dice = random.below(100);
    return dice < 80 ? u"OPEN"_s : dice < 92 ? u"CLOSED"_s : dice < 96 ? u"PENDING"_s : u"PROSPECT"_s;
}

/// Numbers of the 8xx areas stood for nobody while areas were given out by state.
QString ssn(Random& random) {
    return u"8"_s + digits(random.below(100), 2) + digits(1 + random.below(99), 2) +
           digits(1 + random.below(9999), 4);
}

QString street(Random& random) {
    return u"%1 %2 %3"_s.arg(QString::number(1 + random.below(9899)), text(random.of(streetNames())),
                             text(random.of(streetKinds())));
}

int linesOf(const QString& status, Random& random) {
    if (status == u"PROSPECT")
        return 0;
    const int dice = random.below(20);
    return dice == 0 ? 0 : dice < 15 ? 1 : dice < 18 ? 2 : 3;
}

} // namespace

Generator::Generator(Inserter& into, quint64 seed, QDate today) : m_into(into), m_seed(seed), m_today(today) {
    for (const auto& tn : fixedNumbers())
        m_numbers.reserve(tn);
}

QDate Generator::dayBefore(Random& random, int days) const {
    return m_today.addDays(-1 - random.below(days));
}

void Generator::add(int id) {
    Random random(m_seed * 0x9E3779B97F4A7C15U + quint64(id));
    CustomerRow row(id);
    const QString status = statusOf(random);
    const bool business = random.below(8) == 0;
    const Town& town = random.of(towns());
    const CatalogAgent& agent = random.of(catalog().agents());
    row.created = dayBefore(random, 2200).toString(Qt::ISODate) +
                  u"T%1:%2:00"_s.arg(digits(8 + random.below(11), 2), digits(random.below(60), 2));
    const int profile = business ? 2 : 1;
    row.set("Customer/CustomerClass"_element, business ? u"Business"_s : u"Residential"_s)
        .set("Customer/Status"_element, status)
        .set("Customer/AgentID"_element, agent.id)
        .set("Customer/AgentNumber"_element, agent.number)
        .set("Customer/BillProfileID"_element, profile)
        .set("Customer/BillMethod"_element, catalog().billMethod(profile))
        .set("Customer/Language"_element, random.oneIn(6) ? u"Spanish"_s : u"English"_s)
        .set("Customer/IsParentAccount"_element, u"false"_s)
        .set("Customer/IsAutoDebit"_element, u"false"_s)
        .set("Customer/AutoDebitDay"_element, 0)
        .set("Customer/Email"_element, u"customer%1@example.com"_s.arg(id));
    if (random.oneIn(3))
        row.set("Customer/AcctNum"_element, u"A-%1"_s.arg(30000 + id));
    if (random.oneIn(2))
        row.set("Customer/SecurityPIN"_element, digits(random.below(10000), 4));
    if (random.oneIn(5))
        row.set("Customer/IsAutoDebit"_element, u"true"_s)
            .set("Customer/AutoPaymentAccountID"_element, accountOf(id))
            .set("Customer/AutoDebitDay"_element, random.below(29));
    addBill(row, random);
    addAddresses(row, town, random);
    addHierarchy(row, random);
    if (business)
        addCompany(row, random);
    else
        addPerson(row, random);
    m_into.add(row);
    m_into.addAccount(accountOf(id), id);
    if (business && random.oneIn(4))
        m_into.addExemption(id, 0, random.of(catalog().codes(Source::TaxExemptions)));
    addServices(row, status, town, random);
}

void Generator::addBill(CustomerRow& row, Random& random) const {
    const int due = random.below(12000);
    const int overdue = random.oneIn(6) ? random.below(8000) : 0;
    row.set("Customer/Billing/Balance"_element, money(due + overdue))
        .set("Customer/Billing/Due"_element, money(due))
        .set("Customer/Billing/Overdue"_element, money(overdue))
        .set("Customer/Billing/UnbilledUsage"_element, money(random.below(300)))
        .set("Customer/Billing/EnabledBalanceLimit"_element, random.oneIn(2) ? u"true"_s : u"false"_s)
        .set("Customer/Billing/UsageBalanceLimit"_element, money(5000 * random.below(5)))
        .set("Customer/Billing/PaymentTerms"_element, random.oneIn(3) ? 30 : 20)
        .set("Customer/Billing/PaymentTermsOverride"_element, u"false"_s);
}

void Generator::addPerson(CustomerRow& row, Random& random) const {
    const QString first = text(random.of(firstNames()));
    const QString last = text(random.of(lastNames()));
    row.set("Customer/PhysicalAddress/FirstName"_element, first)
        .set("Customer/PhysicalAddress/LastName"_element, last)
        .set("Customer/MailingAddress/FirstName"_element, first)
        .set("Customer/MailingAddress/LastName"_element, last)
        .set("Customer/DOB"_element, wireDate(QDate(1935, 1, 1).addDays(random.below(26000))))
        .set("Customer/SSN"_element, ssn(random));
    if (random.oneIn(4))
        row.set("Customer/PhysicalAddress/MiddleName"_element, text(random.of(firstNames())).left(10));
    if (random.oneIn(25))
        row.set("Customer/PhysicalAddress/Suffix"_element, random.oneIn(2) ? u"Jr"_s : u"III"_s);
    if (random.oneIn(2))
        row.set("Customer/DL"_element, u"X%1"_s.arg(digits(random.below(100000000), 8)));
    if (random.below(100) < 35)
        addLifeline(row, random);
}

void Generator::addCompany(CustomerRow& row, Random& random) const {
    const QString name = text(random.of(companyWords())) + u' ' + text(random.of(companyKinds()));
    row.set("Customer/PhysicalAddress/CompanyName"_element, name)
        .set("Customer/MailingAddress/CompanyName"_element, name)
        .set("Customer/SSN"_element, digits(10 + random.below(89), 2) + digits(random.below(10000000), 7));
}

void Generator::addAddresses(CustomerRow& row, const Town& town, Random& random) const {
    const QString line = street(random);
    const bool box = random.oneIn(8);
    row.set("Customer/PhysicalAddress/ID"_element, 80000 + 2 * row.id())
        .set("Customer/PhysicalAddress/Address1"_element, line)
        .set("Customer/PhysicalAddress/City"_element, text(town.city))
        .set("Customer/PhysicalAddress/State"_element, text(town.state))
        .set("Customer/PhysicalAddress/Zip"_element, text(town.zip))
        .set("Customer/PhysicalAddress/Country"_element, u"USA"_s)
        .set("Customer/MailingAddress/ID"_element, 80001 + 2 * row.id())
        .set("Customer/MailingAddress/Address1"_element,
             box ? u"PO Box %1"_s.arg(1 + random.below(9999)) : line)
        .set("Customer/MailingAddress/City"_element, text(town.city))
        .set("Customer/MailingAddress/State"_element, text(town.state))
        .set("Customer/MailingAddress/Zip"_element, text(town.zip))
        .set("Customer/MailingAddress/Country"_element, u"USA"_s);
    if (random.oneIn(3)) {
        const QString second = u"Apt %1"_s.arg(1 + random.below(60));
        row.set("Customer/PhysicalAddress/Address2"_element, second);
        if (!box)
            row.set("Customer/MailingAddress/Address2"_element, second);
    }
    if (random.oneIn(4))
        row.set("Customer/PhysicalAddress/Zip4"_element, digits(1 + random.below(9999), 4));
}

/// Every fortieth customer is a parent; some of those behind it are its children.
void Generator::addHierarchy(CustomerRow& row, Random& random) const {
    const int parent = row.id() - (row.id() + 20) % 40;
    if (parent == row.id())
        row.set("Customer/IsParentAccount"_element, u"true"_s);
    else if (random.oneIn(20) && parent >= firstCustomer && !isFixed(parent))
        row.set("Customer/ParentAccountID"_element, parent);
}

void Generator::addLifeline(CustomerRow& row, Random& random) const {
    static const QStringList statuses{u"APPROVED"_s,   u"APPROVED"_s, u"APPROVED"_s,
                                      u"APPROVED"_s,   u"APPROVED"_s, u"NEEDS_REVIEW"_s,
                                      u"NEEDS_FORM"_s, u"REJECTED"_s, u"NOT_SET"_s};
    const QString& status = random.of(statuses);
    const bool tribal = random.oneIn(12);
    row.set("Customer/Lifeline/LifelineTypeID"_element, 1 + random.below(tribal ? 10 : 6))
        .set("Customer/Lifeline/TemporaryAddress"_element, random.oneIn(15) ? u"true"_s : u"false"_s)
        .set("Customer/Lifeline/SeparateEconomicUnit"_element, random.oneIn(15) ? u"true"_s : u"false"_s)
        .set("Customer/Lifeline/Tribal"_element, tribal ? u"true"_s : u"false"_s)
        .set("Customer/Lifeline/Status"_element, status)
        .set("Customer/Lifeline/MultipleHouseholds"_element, random.oneIn(10) ? u"true"_s : u"false"_s)
        .set("Customer/Lifeline/HouseholdCount"_element, 1 + random.below(6))
        .set("Customer/Lifeline/TPIVStatus"_element,
             status == u"APPROVED" ? u"PASSED"_s : random.of(catalog().codes(Source::TpivStatuses)))
        .set("Customer/Lifeline/Program"_element,
             random.oneIn(10) ? u"NON_ETC_LIFELINE"_s : u"ETC_LIFELINE"_s);
    if (random.oneIn(2))
        row.set("Customer/Lifeline/ProofTypeID"_element, 1 + random.below(6))
            .set("Customer/Lifeline/ProofIdentifyingInformation"_element, digits(random.below(10000), 4));
    if (status != u"APPROVED")
        return;
    const QDate certified = dayBefore(random, 380);
    row.set("Customer/Lifeline/CertificationDate"_element, wireDate(certified))
        .set("Customer/Lifeline/OriginalCertificationDate"_element,
             wireDate(certified.addYears(-random.below(4))));
}

void Generator::addServices(const CustomerRow& row, const QString& status, const Town& town, Random& random) {
    const bool lifeline = row.value("Customer/Lifeline/LifelineTypeID"_element).toInt() != 0;
    const int count = linesOf(status, random);
    for (int i = 0; i < count; ++i) {
        ++m_devices;
        ServiceRow service;
        service.customer = row.id();
        service.tn = m_numbers.next(random.of(town.areas));
        service.status = status == u"CLOSED" ? u"DISCONNECTED"_s
                         : random.oneIn(15)  ? u"SUSPENDED"_s
                                             : u"ACTIVE"_s;
        service.package = lifeline && i == 0 ? 501 : 502;
        service.identifier = imei(m_devices);
        service.iccid = iccid(m_devices);
        service.activation = wireDate(dayBefore(random, 1500));
        m_into.add(service);
    }
}

void Generator::addFleet(int customer, int count) {
    Random random(m_seed + quint64(customer));
    for (int i = 0; i < count; ++i) {
        ++m_devices;
        m_into.add(ServiceRow{customer, topNumber(i + fleetFrom), u"ACTIVE"_s, 502, imei(m_devices),
                              iccid(m_devices), wireDate(dayBefore(random, 1500))});
    }
}

} // namespace lineside::practice
