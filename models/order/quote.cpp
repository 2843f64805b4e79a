#include "models/order/quote.h"

#include "models/formats/state.h"
#include "models/formats/zip.h"
#include "models/schema/mirror.h"
#include "models/schema/units.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside::order {
namespace {

using Category = QuoteLine::Category;

constexpr auto orderedProducts = "Order/AdditionalProducts/Product"_group;
constexpr auto quotedProducts = "AdditionalProducts/Product"_group;

bool isReadable(const Rows& products, int row) {
    const Value rate = products.value(row, u"Rate");
    const Value quantity = products.value(row, u"Quantity");
    return (rate.isNothing() || Decimal::parse(rate.text())) &&
           (quantity.isNothing() || Decimal::parse(quantity.text()));
}

/// The products of the order that have an ID; nothing when one of them can't be read.
std::optional<Rows> products(const Record& order) {
    const Rows& all = order.rows(orderedProducts);
    Rows named;
    for (int row = 0; row < all.count(); ++row) {
        if (all.value(row, u"ProductID").isNothing())
            continue;
        if (!isReadable(all, row))
            return {};
        named.beginRow();
        for (const QStringView column : {u"ProductID", u"Rate", u"Quantity", u"Description"}) {
            if (const Value value = all.value(row, column); !value.isNothing())
                named.add(column, value);
        }
    }
    return named;
}

QString packageOf(const Record& order) {
    const QString id = order.text("Order/PackageID"_element).trimmed();
    const auto number = Decimal::parse(id);
    return number && !number->isZero() ? id : QString();
}

using Texts = QList<std::pair<ElementId, QString>>;

/// From the address of the order to the quote's own; empty when the address is not whole.
Texts address(const Record& order) {
    constexpr const schema::Group& from = schema::groupAt("Customer/PhysicalAddress");
    Texts out;
    for (const Element& element : schema::newCustomersQuoteRequest) {
        const ElementId to = schema::id(element);
        if (schema::Unit(to) != schema::Unit("Address/Address1"_element) || element.use == Use::Prohibited)
            continue;
        const QString text = order.text(schema::sibling(to, from)).trimmed();
        if (!text.isEmpty())
            out.append({to, text});
        else if (element.use == Use::Required)
            return {};
    }
    const bool state = findState(order.text("Customer/PhysicalAddress/State"_element)) != nullptr;
    const QString& zip4 = order.text("Customer/PhysicalAddress/Zip4"_element);
    return state && (zip4.isEmpty() || isZip4(zip4)) ? out : Texts();
}

Category categoryOf(const QString& text) {
    if (text.compare("Monthly"_L1, Qt::CaseInsensitive) == 0)
        return Category::Monthly;
    return text.compare("OneTime"_L1, Qt::CaseInsensitive) == 0 ? Category::OneTime : Category::Other;
}

void readLines(const Record& reply, GroupId group, bool tax, Quote& quote) {
    const Rows& rows = reply.rows(group);
    for (int row = 0; row < rows.count(); ++row) {
        QuoteLine line;
        line.description = rows.value(row, u"Description").text();
        line.category = categoryOf(rows.value(row, u"Category").text().trimmed());
        line.tax = tax;
        const QString text = rows.value(row, u"Amount").text();
        if (const auto amount = Decimal::parse(text)) {
            line.amount = *amount;
        } else {
            line.unread = text.isEmpty() ? u"?"_s : text;
            quote.unreadable.append(u"%1[%2]/Amount"_s.arg(group.text()).arg(row + 1));
        }
        quote.lines.append(line);
    }
}

std::optional<Decimal> readSum(const Record& reply, ElementId id, Quote& quote) {
    if (reply.value(id).isNothing())
        return {};
    const auto amount = Decimal::parse(reply.text(id));
    if (!amount)
        quote.unreadable.append(schema::path(id));
    return amount;
}

template <typename Which>
std::optional<Decimal> addUp(const QList<QuoteLine>& lines, Which which) {
    std::optional<Decimal> sum = Decimal();
    for (const QuoteLine& line : lines) {
        if (sum && which(line))
            sum = add(*sum, line.amount);
    }
    return sum;
}

} // namespace

std::optional<Decimal> Quote::sumOf(QuoteLine::Category category) const {
    return addUp(lines, [category](const QuoteLine& line) { return line.category == category; });
}

std::optional<Decimal> Quote::sumOfAll() const {
    return addUp(lines, [](const QuoteLine&) { return true; });
}

QList<Quote::Difference> Quote::differences() const {
    QList<Difference> out;
    const auto check = [&out](const QString& path, const std::optional<Decimal>& said,
                              const std::optional<Decimal>& added) {
        if (said && said != added)
            out.append({path, added, *said});
    };
    const auto part = [this](Category category, bool tax) {
        return addUp(lines, [category, tax](const QuoteLine& line) {
            return line.category == category && line.tax == tax;
        });
    };
    for (const Category category : {Category::OneTime, Category::Monthly}) {
        const bool isMonthly = category == Category::Monthly;
        const Sum& sum = isMonthly ? monthly : oneTime;
        const QString path = isMonthly ? u"Subtotal_Monthly"_s : u"Subtotal_OneTime"_s;
        check(path, sum.total, sumOf(category));
        check(path + u"_Revenue"_s, sum.revenue, part(category, false));
        check(path + u"_Taxes"_s, sum.taxes, part(category, true));
    }
    check(u"Total"_s, total, sumOfAll());
    return out;
}

QString quoteZip(const Record& order) {
    const QString zip = order.text("Customer/PhysicalAddress/Zip"_element).trimmed();
    return isZip(zip) ? zip : QString();
}

std::optional<Request> quoteQuery(const Record& order) {
    const QString zip = quoteZip(order);
    const QString package = packageOf(order);
    const auto chosen = products(order);
    if (zip.isEmpty() || !chosen || (package.isEmpty() && chosen->isEmpty()))
        return {};
    Request request(Operation::NewCustomersQuote);
    const auto whole = address(order);
    if (whole.isEmpty())
        request.set("ZIP"_element, zip);
    for (const auto& [id, text] : whole)
        request.set(id, text);
    if (!package.isEmpty())
        request.set("PackageID"_element, package);
    if (!chosen->isEmpty())
        request.setRows(quotedProducts, *chosen);
    return request;
}

Quote readQuote(const Record& reply) {
    Quote quote;
    readLines(reply, "Details_Charges/Detail"_group, false, quote);
    readLines(reply, "Details_Taxes/Detail"_group, true, quote);
    const auto sum = [&](ElementId total, ElementId revenue, ElementId taxes) {
        return Quote::Sum{readSum(reply, total, quote), readSum(reply, revenue, quote),
                          readSum(reply, taxes, quote)};
    };
    quote.monthly =
        sum("Subtotal_Monthly"_element, "Subtotal_Monthly_Revenue"_element, "Subtotal_Monthly_Taxes"_element);
    quote.oneTime =
        sum("Subtotal_OneTime"_element, "Subtotal_OneTime_Revenue"_element, "Subtotal_OneTime_Taxes"_element);
    quote.total = readSum(reply, "Total"_element, quote);
    return quote;
}

} // namespace lineside::order
