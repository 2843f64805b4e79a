#include "tests/support/orders/ordergenerator.h"

#include <array>

// The customer of an order by chance; their line is in orderline.cpp.
namespace lineside::test {

using namespace Qt::StringLiterals;

OrderGenerator::OrderGenerator(quint64 seed, SiteCatalog catalog)
    : m_texts(seed)
    , m_catalog(std::move(catalog)) {}

RandomOrder OrderGenerator::valid() {
    m_whole = false;
    m_business = m_texts.chance(25);
    return made(m_texts.chance(25));
}

RandomOrder OrderGenerator::whole(bool mirrored) {
    m_whole = true;
    m_business = false;
    return made(mirrored);
}

RandomOrder OrderGenerator::made(bool mirrored) {
    static constexpr std::array densities{10, 50, 90, 100};
    m_density = m_texts.pick(densities);
    m_entries.clear();
    const bool prospect = !m_whole && m_texts.chance(20);
    m_lifeline = m_whole || (!prospect && m_texts.chance(50));
    customer();
    if (!prospect)
        line();
    if (now())
        boolean(u"SendOrders"_s, m_texts.chance(50));
    // Any part may be filled in any order.
    for (int i = int(m_entries.size()) - 1; i > 0; --i)
        m_entries.swapItemsAt(i, m_texts.roll(i + 1));
    return {m_entries, mirrored};
}

void OrderGenerator::customer() {
    const QString top = u"Customer/"_s;
    if (m_business || now())
        text(top + u"CustomerClass"_s, m_business ? u"Business"_s : u"Residential"_s);
    for (const QString& group : {top + u"PhysicalAddress"_s, top + u"MailingAddress"_s}) {
        customerNames(group);
        place(group);
    }
    for (const QString& name : {u"AcctNum"_s, u"Source"_s}) {
        if (now())
            text(top + name, m_texts.words());
    }
    if (now())
        code(top + u"BillProfileID"_s, Source::BillProfiles);
    if (now())
        text(top + u"BillMethod"_s,
             m_texts.pick(QStringList{u"PRINT_ONLY"_s, u"EMAIL_ONLY"_s, u"BOTH"_s, u"NONE"_s}));
    if (now())
        code(top + u"Language"_s, Source::Languages);
    if (now())
        date(top + u"ContractStart"_s, 2020, 7);
    if (now())
        date(top + u"ContractEnd"_s, 2027, 5);
    identity();
    agent();
    parents();
    lifeline();
    fields();
    exemptions();
    billing();
}

void OrderGenerator::identity() {
    const QString top = u"Customer/"_s;
    if (now())
        text(top + u"SecurityPIN"_s, m_texts.digits(4));
    if (now())
        date(top + u"DOB"_s, 1930, 70);
    if (now())
        text(top + u"DL"_s, u"D"_s + m_texts.digits(11));
    if (now()) {
        const QString area = u"219"_s, group = u"09"_s, last = m_texts.digits(4);
        put(top + u"SSN"_s, m_texts.chance(50) ? area + u'-' + group + u'-' + last : area + group + last,
            area + group + last);
    }
    if (now())
        text(top + u"Email"_s, u"caller"_s + m_texts.digits(6) + u"@example.com"_s);
}

void OrderGenerator::agent() {
    const QString id = u"Customer/AgentID"_s;
    if (!m_whole && !now())
        return;
    if (m_whole || m_texts.chance(50))
        code(id, Source::Agents);
    else
        text(u"Customer/AgentNumber"_s, m_texts.pick(m_catalog.agents()).number);
}

void OrderGenerator::parents() {
    const QString isParent = u"Customer/IsParentAccount"_s;
    if (m_whole || !now())
        return;
    if (m_texts.chance(50)) {
        boolean(isParent, m_texts.chance(50));
        return;
    }
    text(u"Customer/ParentCustomerID"_s, m_texts.pick(m_parents));
    if (noise())
        hidden(isParent, u"false"_s);
}

void OrderGenerator::lifeline() {
    const QString group = u"Customer/Lifeline/"_s;
    const bool approved = m_whole || m_texts.chance(30);
    if (approved || now())
        text(group + u"Status"_s,
             approved ? u"APPROVED"_s
                      : m_texts.pick(QStringList{u"NEEDS_REVIEW"_s, u"REJECTED"_s, u"NEEDS_FORM"_s}));
    if (approved || now())
        date(group + u"CertificationDate"_s, 2020, 7);
    if (m_lifeline || now())
        code(group + u"LifelineTypeID"_s, Source::LifelineTypes);
    for (const QString& name : {u"TemporaryAddress"_s, u"SeparateEconomicUnit"_s}) {
        if (m_lifeline || now())
            boolean(group + name, m_texts.chance(50));
    }
    lifelineMore();
}

void OrderGenerator::lifelineMore() {
    const QString group = u"Customer/Lifeline/"_s;
    if (now()) {
        const QByteArray pdf =
            "%PDF-1.4\n" + m_texts.words().toUtf8().repeated(1 + m_texts.roll(200)) + "\n%%EOF\n";
        const QString coded = QString::fromLatin1(pdf.toBase64());
        put(group + u"SelfCertificationPDF"_s, coded, coded);
    }
    for (const QString& name : {u"Tribal"_s, u"MultipleHouseholds"_s}) {
        if (now())
            boolean(group + name, m_texts.chance(50));
    }
    // Three states keep a database of their own: nobody is in the national one there.
    static const QStringList own{u"CA"_s, u"OR"_s, u"TX"_s};
    if (now())
        boolean(group + u"NLADEnrolled"_s, !own.contains(m_state) && m_texts.chance(50));
    if (now())
        date(group + u"OriginalCertificationDate"_s, 2010, 10);
    if (now())
        code(group + u"ProofTypeID"_s, Source::ProofTypes);
    if (now())
        code(group + u"TPIVStatus"_s, Source::TpivStatuses);
    for (const QString& name :
         {u"ProofIdentifyingInformation"_s, u"ProofNotes"_s, u"CGM_Reservation"_s, u"StatusNote"_s}) {
        if (now())
            text(group + name, m_texts.words());
    }
    if (now())
        number(group + u"HouseholdCount"_s, 1 + m_texts.roll(12));
    if (now())
        number(group + u"AnnualIncome"_s, m_texts.roll(60000));
}

void OrderGenerator::fields() {
    int row = 0;
    for (const CatalogField& field : m_catalog.customFields()) {
        if ((m_whole && row == 0) || now())
            fieldNamed(field, row++);
    }
}

void OrderGenerator::fieldNamed(const CatalogField& field, int row) {
    const QString group = u"Customer/Fields/Field/"_s;
    const int how = m_whole ? 0 : m_texts.roll(3);
    if (how != 1)
        cell(group + u"FieldID"_s, row, QString::number(field.id));
    if (how != 2)
        cell(group + u"Label"_s, row, field.label);
    QString value = m_texts.words();
    if (field.type == CatalogField::Type::Choice)
        value = m_texts.pick(field.choices);
    else if (field.type == CatalogField::Type::Boolean)
        value = m_texts.chance(50) ? u"true"_s : u"false"_s;
    cell(group + u"Value"_s, row, value);
}

void OrderGenerator::exemptions() {
    int row = 0;
    for (const Choice& choice : m_catalog.choices(Source::TaxExemptions)) {
        if (now() && m_texts.chance(50))
            cell(u"Customer/TaxExemptions"_s, row++, choice.code);
    }
}

void OrderGenerator::billing() {
    const QString group = u"Customer/Billing/"_s;
    for (const QString& name :
         {u"Balance"_s, u"Due"_s, u"Overdue"_s, u"UnbilledUsage"_s, u"UsageBalanceLimit"_s}) {
        if (now())
            amount(group + name);
    }
    for (const QString& name : {u"EnabledBalanceLimit"_s, u"PaymentTermsOverride"_s}) {
        if (now())
            boolean(group + name, m_texts.chance(50));
    }
    if (now())
        number(group + u"PaymentTerms"_s, m_texts.roll(90));
}

void OrderGenerator::customerNames(const QString& group) {
    const QString first = group + u"/FirstName"_s, last = group + u"/LastName"_s;
    const QString company = group + u"/CompanyName"_s;
    if (m_business) {
        text(company, m_texts.company());
        if (noise())
            hidden(first, m_texts.firstName());
        if (noise())
            hidden(last, m_texts.lastName());
        return;
    }
    text(first, m_texts.firstName());
    text(last, m_texts.lastName());
    moreNames(group);
    if (noise())
        hidden(company, m_texts.company());
}

void OrderGenerator::moreNames(const QString& group) {
    if (now())
        text(group + u"/MiddleName"_s, m_texts.firstName().left(10));
    if (now())
        text(group + u"/Suffix"_s, m_texts.pick(QStringList{u"Jr."_s, u"III"_s, u"Sr."_s}));
}

void OrderGenerator::place(const QString& group) {
    const Town town = m_texts.town();
    const QString state = QString::fromUtf16(town.state);
    if (group == "Customer/PhysicalAddress"_L1)
        m_state = state;
    if (noise())
        hidden(group + u"/ID"_s, u"5"_s);
    text(group + u"/Address1"_s, m_texts.street());
    if (now())
        text(group + u"/Address2"_s, m_texts.words());
    text(group + u"/City"_s, QString::fromUtf16(town.city));
    put(group + u"/State"_s, m_texts.chance(50) ? state.toLower() : state, state);
    text(group + u"/Zip"_s, QString::fromUtf16(town.zip));
    if (now())
        text(group + u"/Zip4"_s, m_texts.digits(4));
    const QString country = m_texts.pick(QStringList{u"USA"_s, u"PRI"_s, u"CAN"_s});
    if (now())
        put(group + u"/Country"_s, m_texts.chance(50) ? country.toLower() : country, country);
}

} // namespace lineside::test
