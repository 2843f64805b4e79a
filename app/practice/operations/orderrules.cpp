#include "app/practice/operations/orderrules.h"

#include "app/practice/catalog.h"
#include "app/practice/trouble.h"

#include <QRegularExpression>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;
using Table = std::span<const Element>;

/// What is required or prohibited bears one name in every profile.
const QString& nameOf(const Element& element) {
    return schema::path(schema::id(element));
}

bool has(const Record& request, ElementId id) {
    return !request.value(id).isNothing();
}

void need(const Record& request, ElementId id, const QString& when) {
    if (!has(request, id))
        refuse(code::missing, u"%1 is required%2."_s.arg(schema::path(id), when));
}

void notBoth(const Record& request, ElementId one, ElementId other) {
    if (has(request, one) && has(request, other))
        refuse(code::together,
               u"%1 can't be sent together with %2."_s.arg(schema::path(one), schema::path(other)));
}

/// The group that a required element is required in; empty when it always is.
QString groupOf(const Element& element, Operation operation) {
    const QString prefix = QString::fromLatin1(element.prefix.data(), qsizetype(element.prefix.size()));
    if (operation == Operation::NewCustomersQuote || prefix.startsWith(u"Order/"))
        return prefix;
    return schema::path(schema::id(element)).startsWith(u"Order/") ? u"Order"_s : QString();
}

void checkUses(Operation operation, const Record& request) {
    const Table table = schema::tables(operation).request;
    for (const Element& element : table) {
        const bool there = has(request, schema::id(element));
        if (element.use == Use::Prohibited && there)
            refuse(code::prohibited, u"%1 is prohibited."_s.arg(nameOf(element)));
        if (element.use != Use::Required || there || element.shape != Shape::Single)
            continue;
        const QString group = groupOf(element, operation);
        if (group.isEmpty() || holdsGroup(table, request, group))
            refuse(code::missing, u"%1 is required."_s.arg(nameOf(element)));
    }
}

struct Names {
    ElementId first, last, middle, suffix, company;
};

constexpr Names physical{
    "Customer/PhysicalAddress/FirstName"_element, "Customer/PhysicalAddress/LastName"_element,
    "Customer/PhysicalAddress/MiddleName"_element, "Customer/PhysicalAddress/Suffix"_element,
    "Customer/PhysicalAddress/CompanyName"_element};
constexpr Names mailing{
    "Customer/MailingAddress/FirstName"_element, "Customer/MailingAddress/LastName"_element,
    "Customer/MailingAddress/MiddleName"_element, "Customer/MailingAddress/Suffix"_element,
    "Customer/MailingAddress/CompanyName"_element};

void checkNames(const Record& request, const Names& names) {
    const bool business = request.text("Customer/CustomerClass"_element) == u"Business";
    const QList<ElementId> persons{names.first, names.last};
    const QList<ElementId> needed = business ? QList<ElementId>{names.company} : persons;
    const QList<ElementId> barred = business ? persons : QList<ElementId>{names.company};
    const QString word = business ? u"Business"_s : u"Residential"_s;
    for (const ElementId id : needed)
        need(request, id, u" for CustomerClass %1"_s.arg(word));
    for (const ElementId id : barred) {
        if (has(request, id))
            refuse(code::prohibited, u"%1 is prohibited for CustomerClass %2."_s.arg(schema::path(id), word));
    }
}

void checkLifeline(const Record& request) {
    const CatalogPackage* package = catalog().package(request.text("Order/PackageID"_element).toInt());
    if (package && package->lifeline) {
        const QList<ElementId> needed{"Customer/Lifeline/LifelineTypeID"_element,
                                      "Customer/Lifeline/TemporaryAddress"_element,
                                      "Customer/Lifeline/SeparateEconomicUnit"_element};
        for (const ElementId id : needed)
            need(request, id, u" for a Lifeline package"_s);
        if (request.text("Customer/Lifeline/LifelineTypeID"_element) == u"0")
            refuse(code::missing, u"Customer/Lifeline/LifelineTypeID is required for a Lifeline package."_s);
    }
    if (request.text("Customer/Lifeline/Status"_element) == u"APPROVED")
        need(request, "Customer/Lifeline/CertificationDate"_element, u" when Lifeline/Status is APPROVED"_s);
    // States that keep a database of their own have no profile with the national one.
    static const QStringList without{u"CA"_s, u"OR"_s, u"TX"_s};
    if (request.text("Customer/Lifeline/NLADEnrolled"_element) == u"true" &&
        without.contains(request.text("Customer/PhysicalAddress/State"_element)))
        refuse(code::lifeline,
               u"Customer/Lifeline/NLADEnrolled needs an active NLAD profile for the state."_s);
}

void checkShipping(const Record& request) {
    if (!holdsGroup(schema::newCustomersCreateRequest, request, u"Order/ShippingAddress"))
        return;
    const bool person = has(request, "Order/ShippingAddress/FirstName"_element) &&
                        has(request, "Order/ShippingAddress/LastName"_element);
    if (!person && !has(request, "Order/ShippingAddress/CompanyName"_element))
        refuse(code::missing, u"Order/ShippingAddress needs FirstName and LastName, or CompanyName."_s);
}

void checkPort(const Record& request) {
    if (!holdsGroup(schema::newCustomersCreateRequest, request, u"Order/WirelessPort"))
        return;
    const QList<ElementId> needed{
        "Order/WirelessPort/MDN"_element, "Order/WirelessPort/AccountNumber"_element,
        "Order/WirelessPort/AuthorizedSigner"_element, "Order/WirelessPort/PINPassword"_element};
    for (const ElementId id : needed)
        need(request, id, u" when a number is ported in"_s);
}

void checkProducts(const Rows& rows, const QString& path) {
    for (int row = 0; row < rows.count(); ++row) {
        const Value id = rows.value(row, u"ProductID");
        const Value quantity = rows.value(row, u"Quantity");
        if (id.isNothing())
            refuse(code::missing, u"%1/ProductID is required."_s.arg(path));
        if (!catalog().product(id.text().toInt()))
            refuse(code::unknownId, u"%1/ProductID does not exist."_s.arg(path));
        if (!quantity.isNothing() && quantity.text().toInt() < 1)
            refuse(code::value, u"%1/Quantity must be 1 or greater."_s.arg(path));
    }
}

void checkIncome(const Record& request) {
    if (request.text("Customer/Lifeline/AnnualIncome"_element).startsWith(u'-'))
        refuse(code::value, u"Customer/Lifeline/AnnualIncome must not be negative."_s);
}

} // namespace

bool holdsGroup(Table table, const Record& request, QStringView group) {
    const QString below = group.toString() + u'/';
    for (const Element& element : table) {
        const ElementId id = schema::id(element);
        if (!schema::path(id).startsWith(below))
            continue;
        const auto rows = schema::groupOf(element);
        if (rows ? request.rows(*rows).count() > 0 : has(request, id))
            return true;
    }
    return false;
}

void checkCreate(const Record& request, const WireNames& names) {
    checkUses(Operation::NewCustomersCreate, request);
    checkNames(request, mailing);
    checkNames(request, physical);
    notBoth(request, "Customer/AgentID"_element, "Customer/AgentNumber"_element);
    notBoth(request, "Customer/IsParentAccount"_element, "Customer/ParentCustomerID"_element);
    notBoth(request, "Order/CarrierID"_element, "Order/CarrierCode"_element);
    checkCatalogIds(schema::newCustomersCreateRequest, request, names);
    checkDigits(schema::newCustomersCreateRequest, request, names);
    const QString& carrier = request.text("Order/CarrierCode"_element);
    if (!carrier.isEmpty() && !catalog().codes(Source::CarrierCodes).contains(carrier))
        refuse(code::unknownId, u"Order/CarrierCode does not exist."_s);
    checkFields(request);
    checkLifeline(request);
    checkIncome(request);
    checkShipping(request);
    checkPort(request);
    checkProducts(request.rows("Order/AdditionalProducts/Product"_group),
                  u"Order/AdditionalProducts/Product"_s);
}

QString checkQuote(const Record& request, const WireNames& names) {
    checkUses(Operation::NewCustomersQuote, request);
    checkDigits(schema::newCustomersQuoteRequest, request, names);
    checkCatalogIds(schema::newCustomersQuoteRequest, request, names);
    const Rows& products = request.rows("AdditionalProducts/Product"_group);
    checkProducts(products, u"AdditionalProducts/Product"_s);
    const QString& package = request.text("PackageID"_element);
    if ((package.isEmpty() || package == u"0") && products.isEmpty())
        refuse(code::missing, u"PackageID is required unless AdditionalProducts has a Product."_s);
    const Value& zip = request.value("ZIP"_element);
    if (zip.isNothing() && !has(request, "Address/Zip"_element))
        refuse(code::missing, u"ZIP is required unless Address is given."_s);
    return has(request, "Address/Zip"_element) ? request.text("Address/Zip"_element) : zip.text();
}

} // namespace lineside::practice
