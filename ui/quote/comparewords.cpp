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

QString against(const Amount& reference, const Amount& other) {
    const Amount more = reference && other ? subtract(*other, *reference) : Amount();
    if (!more)
        return Texts::tr("not to be compared");
    if (more->isZero())
        return Texts::tr("the same");
    return more->isNegative() ? Texts::tr("%1 less").arg(amountText(more->negated()))
                              : Texts::tr("%1 more").arg(amountText(*more));
}

} // namespace

QString compareWords(const QuoteState& reference, const QuoteState& other) {
    if (!reference.isFresh() || !other.isFresh())
        return {};
    if (reference.quote->estimate != other.quote->estimate)
        return Texts::tr("Not to be compared: one of them is an estimate without taxes.");
    return Texts::tr("Each month %1, first bill %2.")
        .arg(against(monthlyOf(*reference.quote), monthlyOf(*other.quote)),
             against(billOf(*reference.quote), billOf(*other.quote)));
}

} // namespace lineside
