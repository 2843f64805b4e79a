#include "models/order/quote.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside::order {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(quote)
};

using Category = QuoteLine::Category;

/// Appends a line of the catalog's price; false when the price is not known.
bool price(Quote& quote, const QString& words, const QString& amount, Category category) {
    const auto number = Decimal::parse(amount);
    if (number && (!number->isZero() || category == Category::Monthly))
        quote.lines.append({words, *number, category, false, {}});
    return number.has_value();
}

bool pricePackage(Quote& quote, const QString& id, const SiteCatalog& catalog) {
    const CatalogPackage* package = catalog.package(id);
    return package && price(quote, package->name, package->monthly, Category::Monthly) &&
           price(quote, Texts::tr("%1, once").arg(package->name), package->oneTime, Category::OneTime);
}

const CatalogProduct* product(const QString& id, const SiteCatalog& catalog) {
    const auto number = Decimal::parse(id);
    const auto& all = catalog.products();
    const auto found = std::find_if(all.begin(), all.end(), [&number](const CatalogProduct& one) {
        return number == Decimal::fromInt(one.id);
    });
    return found == all.end() ? nullptr : &*found;
}

bool priceProduct(Quote& quote, const Rows& rows, int row, const SiteCatalog& catalog) {
    const CatalogProduct* item = product(rows.value(row, u"ProductID").text(), catalog);
    if (!item)
        return false;
    const Value rate = rows.value(row, u"Rate");
    const Value quantity = rows.value(row, u"Quantity");
    const Value description = rows.value(row, u"Description");
    const auto each = Decimal::parse(rate.isNothing() ? item->rate : rate.text());
    const auto count = quantity.isNothing() ? Decimal::fromInt(1) : Decimal::parse(quantity.text());
    const auto amount = each && count ? multiply(*each, *count) : std::nullopt;
    if (!amount)
        return false;
    quote.lines.append({description.isNothing() ? item->name : description.text(),
                        *amount,
                        item->kind == CatalogProduct::Kind::Monthly ? Category::Monthly : Category::OneTime,
                        false,
                        {}});
    return true;
}

} // namespace

std::optional<Quote> estimate(const Record& order, const SiteCatalog& catalog) {
    Quote quote;
    quote.estimate = true;
    if (const Value& package = order.value("Order/PackageID"_element);
        !package.isNothing() && !pricePackage(quote, package.text(), catalog))
        return {};
    const Rows& rows = order.rows("Order/AdditionalProducts/Product"_group);
    for (int row = 0; row < rows.count(); ++row) {
        if (!rows.value(row, u"ProductID").isNothing() && !priceProduct(quote, rows, row, catalog))
            return {};
    }
    const auto monthly = quote.sumOf(Category::Monthly);
    const auto oneTime = quote.sumOf(Category::OneTime);
    const auto total = quote.sumOfAll();
    if (quote.lines.isEmpty() || !monthly || !oneTime || !total)
        return {};
    quote.monthly = {monthly, monthly, {}};
    quote.oneTime = {oneTime, oneTime, {}};
    quote.total = total;
    return quote;
}

} // namespace lineside::order
