#include "tests/support/orders/ordergenerator.h"

// The line of an order by chance.
namespace lineside::test {

using namespace Qt::StringLiterals;

void OrderGenerator::line() {
    const QString top = u"Order/"_s;
    for (const CatalogPackage& package : m_catalog.packages()) {
        if (package.lifeline == m_lifeline) {
            number(top + u"PackageID"_s, package.id);
            break;
        }
    }
    carrier();
    for (const QString& name : {u"Description"_s, u"PBXMake"_s, u"PBXModel"_s}) {
        if (now())
            text(top + name, m_texts.words());
    }
    if (now())
        code(top + u"LineTypeID"_s, Source::LineTypes);
    if (now())
        code(top + u"ProcessID"_s, Source::Processes);
    if (now())
        device(top + u"WirelessESN"_s, m_texts.device());
    if (now())
        device(top + u"WirelessICCID"_s, m_texts.iccid());
    if (m_whole || now())
        shipping();
    // A number is ported in or taken up again, never both.
    if (m_whole || (now() && m_texts.chance(70)))
        port();
    else if (now())
        phone(top + u"ReconnectTN"_s);
    products();
}

void OrderGenerator::carrier() {
    if (m_whole || (now() && m_texts.chance(50)))
        code(u"Order/CarrierID"_s, Source::Carriers);
    else if (now())
        code(u"Order/CarrierCode"_s, Source::CarrierCodes);
    if (now())
        code(u"Order/CarrierAccountID"_s, Source::CarrierAccounts);
}

void OrderGenerator::shipping() {
    const QString group = u"Order/ShippingAddress"_s;
    const int who = m_whole ? 2 : m_texts.roll(3);
    if (who != 0) {
        text(group + u"/FirstName"_s, m_texts.firstName());
        text(group + u"/LastName"_s, m_texts.lastName());
    }
    if (who != 1)
        text(group + u"/CompanyName"_s, m_texts.company());
    moreNames(group);
    place(group);
}

void OrderGenerator::port() {
    const QString group = u"Order/WirelessPort/"_s, address = group + u"Address"_s;
    phone(group + u"MDN"_s);
    text(group + u"AccountNumber"_s, m_texts.digits(9));
    text(group + u"AuthorizedSigner"_s, m_texts.firstName() + u' ' + m_texts.lastName());
    text(group + u"PINPassword"_s, m_texts.digits(5) + u"é"_s);
    code(group + u"ExternalProvider"_s, Source::CarrierCodes);
    if (now())
        text(group + u"Remark"_s, m_texts.words());
    text(address + u"/FirstName"_s, m_texts.firstName());
    text(address + u"/LastName"_s, m_texts.lastName());
    moreNames(address);
    place(address);
}

void OrderGenerator::products() {
    const QString group = u"Order/AdditionalProducts/Product/"_s;
    const int count = m_whole ? 1 + m_texts.roll(3) : (now() ? m_texts.roll(4) : 0);
    for (int row = 0; row < count; ++row) {
        cell(group + u"ProductID"_s, row, QString::number(m_texts.pick(m_catalog.products()).id));
        if (now())
            cell(group + u"Rate"_s, row, QString::number(m_texts.roll(100)) + u'.' + m_texts.digits(2));
        if (m_whole || now())
            cell(group + u"Quantity"_s, row, QString::number(1 + m_texts.roll(9)));
        if (now())
            cell(group + u"Description"_s, row, m_texts.words());
    }
}

} // namespace lineside::test
