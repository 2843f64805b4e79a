#pragma once

#include "models/order/quote.h"

namespace lineside {

/// "1,234.50", "−9.25": exact, with two digits behind the point at least.
QString amountText(const Decimal& amount);
/// The amount of a line; as it came where it is no number.
QString amountText(const order::QuoteLine& line);

/// One row of a quote as it is read, on the screen, on paper and in the clipboard.
struct QuoteRow {
    enum class Kind : quint8 { Caption, Line, Total, Bill, Note };
    Kind kind = Kind::Line;
    QString words;
    QString amount; ///< empty for Caption and Note
    friend bool operator==(const QuoteRow&, const QuoteRow&) = default;
};

/// Captions, lines, totals and what does not fit, in the order of reading.
QList<QuoteRow> quoteRows(const order::Quote& quote);

} // namespace lineside
