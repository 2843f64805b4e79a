#include "ui/quote/quotewords.h"

#include "ui/words/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

using Category = order::QuoteLine::Category;
using Kind = QuoteRow::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(quote)
};

QString differenceWords(const order::Quote::Difference& difference) {
    const char* words = QT_TRANSLATE_NOOP("quote", "The lines add up to %1, the service says %2.");
    if (difference.path == "Total"_L1)
        words = QT_TRANSLATE_NOOP("quote", "All lines add up to %1, the service says %2.");
    else if (difference.path.endsWith("_Revenue"_L1))
        words = QT_TRANSLATE_NOOP("quote", "The charges add up to %1, the service says %2.");
    else if (difference.path.endsWith("_Taxes"_L1))
        words = QT_TRANSLATE_NOOP("quote", "The taxes add up to %1, the service says %2.");
    const QString lines =
        difference.lines ? amountText(*difference.lines) : Texts::tr("more than can be counted");
    return Texts::tr(words).arg(lines, amountText(difference.service));
}

class Writer {
public:
    explicit Writer(const order::Quote& quote) : m_quote(quote), m_differences(quote.differences()) {}

    QList<QuoteRow> write() {
        section(Category::Monthly, Texts::tr("Each month"), Texts::tr("Monthly total"), m_quote.monthly.total,
                u"Subtotal_Monthly"_s);
        section(Category::OneTime, Texts::tr("One time"), Texts::tr("One-time total"), m_quote.oneTime.total,
                u"Subtotal_OneTime"_s);
        section(Category::Other, Texts::tr("Other"), {}, {}, {});
        const auto total = m_quote.total ? m_quote.total : m_quote.sumOfAll();
        m_rows.append({Kind::Bill, Texts::tr("First bill"),
                       total ? money(total->toWire()).replace(u'-', u'−') : Texts::tr("Not known")});
        if (!m_quote.total && total)
            note(Texts::tr("The service gave no total: this is the sum of the lines."));
        noteDifferences(u"Total"_s);
        if (!m_quote.unreadable.isEmpty())
            note(Texts::tr("An amount that can't be read is shown as it came."));
        return m_rows;
    }

private:
    void note(const QString& words) { m_rows.append({Kind::Note, words, {}}); }

    void noteDifferences(const QString& path) {
        for (const auto& difference : m_differences) {
            if (difference.path.startsWith(path))
                note(differenceWords(difference));
        }
    }

    void section(Category category, const QString& caption, const QString& totalWords,
                 const std::optional<Decimal>& said, const QString& path) {
        QList<QuoteRow> lines;
        for (const auto& line : m_quote.lines) {
            if (line.category == category)
                lines.append({Kind::Line, line.description, amountText(line)});
        }
        const bool silent = !said || said->isZero();
        if (lines.isEmpty() && silent)
            return;
        m_rows.append({Kind::Caption, caption, {}});
        m_rows += lines;
        if (totalWords.isEmpty())
            return;
        const auto total = said ? said : m_quote.sumOf(category);
        m_rows.append({Kind::Total, totalWords, total ? amountText(*total) : Texts::tr("Not known")});
        if (!said && total)
            note(Texts::tr("The service gave no total: this is the sum of the lines."));
        noteDifferences(path);
    }

    const order::Quote& m_quote;
    QList<order::Quote::Difference> m_differences;
    QList<QuoteRow> m_rows;
};

} // namespace

QString amountText(const Decimal& amount) {
    return amount.toAmount().replace(u'-', u'−');
}

QString amountText(const order::QuoteLine& line) {
    return line.unread.isEmpty() ? amountText(line.amount) : line.unread;
}

QList<QuoteRow> quoteRows(const order::Quote& quote) {
    return Writer(quote).write();
}

} // namespace lineside
