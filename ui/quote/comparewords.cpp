#include "ui/quote/comparewords.h"

#include "ui/quote/quotewords.h"

#include <QCoreApplication>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(quote)
};

using Amount = std::optional<Decimal>;

Amount monthlyOf(const order::Quote& quote) {
    return quote.monthly.total ? quote.monthly.total : quote.sumOf(order::QuoteLine::Category::Monthly);
}

Amount billOf(const order::Quote& quote) {
    return quote.total ? quote.total : quote.sumOfAll();
}

/// How much more or less the other one costs; nothing where that can't be told.
Amount difference(const Amount& reference, const Amount& other) {
    return reference && other ? subtract(*other, *reference) : Amount();
}

// Whole clauses: other languages don't build them as English does.
QString monthlyWords(const Amount& more) {
    if (!more)
        return Texts::tr("Each month not to be compared");
    if (more->isZero())
        return Texts::tr("Each month the same");
    return more->isNegative() ? Texts::tr("Each month %1 less").arg(amountText(more->negated()))
                              : Texts::tr("Each month %1 more").arg(amountText(*more));
}

QString billWords(const Amount& more) {
    if (!more)
        return Texts::tr("first bill not to be compared");
    if (more->isZero())
        return Texts::tr("first bill the same");
    return more->isNegative() ? Texts::tr("first bill %1 less").arg(amountText(more->negated()))
                              : Texts::tr("first bill %1 more").arg(amountText(*more));
}

} // namespace

QString compareWords(const QuoteState& reference, const QuoteState& other) {
    if (!reference.isFresh() || !other.isFresh())
        return {};
    if (reference.quote->estimate != other.quote->estimate)
        return Texts::tr("Not to be compared: one of them is an estimate without taxes.");
    return Texts::tr("%1, %2.", "two clauses: each month, first bill")
        .arg(monthlyWords(difference(monthlyOf(*reference.quote), monthlyOf(*other.quote))),
             billWords(difference(billOf(*reference.quote), billOf(*other.quote))));
}

} // namespace lineside
