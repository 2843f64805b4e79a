#include "app/practice/catalog.h"
#include "app/practice/operations/operations.h"
#include "app/practice/operations/orderrules.h"
#include "app/practice/operations/taxes.h"
#include "app/practice/trouble.h"

#include <array>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr auto lifelineCredit = u"-9.25"; // the federal support for a line

Decimal amount(const QString& text) {
    return Decimal::parse(text).value_or(Decimal());
}

/// Sums that would not fit 28 digits can't be asked for: rates have at most 28 and are refused before.
Decimal sum(const Decimal& a, const Decimal& b) {
    const auto total = add(a, b);
    if (!total)
        refuse(code::value, u"The charges are too large to add up."_s);
    return *total;
}

Decimal product(const Decimal& a, const Decimal& b) {
    const auto total = multiply(a, b);
    if (!total)
        refuse(code::value, u"AdditionalProducts/Product/Rate is too large."_s);
    return total->round(2);
}

/// Rounded once, at the end.
Decimal percent(const Decimal& base, const Decimal& rate) {
    const auto exact = multiply(base, rate);
    return exact ? product(*exact, amount(u"0.01"_s)) : Decimal();
}

/// Charges or taxes in the making: the lines, and their sums by category.
class Lines {
public:
    void add(const QString& description, const Decimal& value, bool monthly) {
        m_rows.beginRow();
        m_rows.add(u"Description", Value(description));
        m_rows.add(u"Amount", Value(cents(value)));
        m_rows.add(u"Category", Value(monthly ? u"Monthly"_s : u"OneTime"_s));
        m_sums[monthly ? 1 : 0] = sum(m_sums[monthly ? 1 : 0], value);
    }
    [[nodiscard]] const Decimal& total(bool monthly) const { return m_sums[monthly ? 1 : 0]; }
    [[nodiscard]] const Rows& rows() const { return m_rows; }
    /// With two digits behind the point at least.
    static QString cents(const Decimal& value) { return sum(value, amount(u"0.00"_s)).toWire(); }

private:
    Rows m_rows;
    std::array<Decimal, 2> m_sums;
};

void chargePackage(const CatalogPackage& package, Lines& charges) {
    const Decimal monthly = amount(package.monthly);
    charges.add(package.name, monthly, true);
    const Decimal credit = amount(QString::fromUtf16(lifelineCredit));
    if (package.lifeline)
        charges.add(u"Lifeline credit"_s, monthly < credit.negated() ? monthly.negated() : credit, true);
    if (!amount(package.oneTime).isZero())
        charges.add(package.name + u", activation"_s, amount(package.oneTime), false);
}

void chargeProducts(const Rows& rows, Lines& charges) {
    for (int row = 0; row < rows.count(); ++row) {
        const CatalogProduct* item = catalog().product(rows.value(row, u"ProductID").text().toInt());
        const Value rate = rows.value(row, u"Rate");
        const Value quantity = rows.value(row, u"Quantity");
        const Value description = rows.value(row, u"Description");
        const Decimal each = amount(rate.isNothing() ? item->rate : rate.text());
        const Decimal count = quantity.isNothing() ? Decimal::fromInt(1) : amount(quantity.text());
        charges.add(description.isNothing() ? item->name : description.text(), product(each, count),
                    item->kind == CatalogProduct::Kind::Monthly);
    }
}

void tax(const QString& zip, bool line, const Lines& charges, Lines& taxes) {
    for (const Tax& one : taxesOf(zip)) {
        const Decimal& base = charges.total(one.monthly);
        if (base.isZero() || base.isNegative() || (!one.percent && !line))
            continue;
        const Decimal due = one.percent ? percent(base, one.amount) : one.amount;
        if (!due.isZero())
            taxes.add(one.description, due, one.monthly);
    }
}

} // namespace

Record quote(const Work& work) {
    const Record& request = work.call.request;
    const QString zip = checkQuote(request, work.options.names);
    Lines charges, taxes;
    const CatalogPackage* package = catalog().package(request.text("PackageID"_element).toInt());
    if (package)
        chargePackage(*package, charges);
    chargeProducts(request.rows("AdditionalProducts/Product"_group), charges);
    tax(zip, package != nullptr, charges, taxes);

    Record record;
    const auto put = [&](ElementId id, const Decimal& value) { record.set(id, Lines::cents(value)); };
    const Decimal oneTime = sum(charges.total(false), taxes.total(false));
    const Decimal monthly = sum(charges.total(true), taxes.total(true));
    put("Subtotal_OneTime"_element, oneTime);
    put("Subtotal_OneTime_Revenue"_element, charges.total(false));
    put("Subtotal_OneTime_Taxes"_element, taxes.total(false));
    put("Subtotal_Monthly"_element, monthly);
    put("Subtotal_Monthly_Revenue"_element, charges.total(true));
    put("Subtotal_Monthly_Taxes"_element, taxes.total(true));
    put("Total"_element, sum(oneTime, monthly));
    record.setRows("Details_Charges/Detail"_group, charges.rows());
    record.setRows("Details_Taxes/Detail"_group, taxes.rows());
    return record;
}

} // namespace lineside::practice
