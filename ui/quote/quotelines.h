#pragma once

#include "ui/look/label.h"
#include "ui/quote/quotewords.h"

#include <QPointer>

class QGridLayout;

namespace lineside {

/// The figures of a quote: lines with their amounts at the right edge, totals, what does not fit.
class QuoteLines : public QWidget {
    Q_OBJECT

public:
    explicit QuoteLines(QWidget* parent = nullptr);

    /// Nothing to show without one.
    void setQuote(const order::Quote* quote);
    /// Old figures stand in the second colour.
    void setOld(bool old);
    /// As read from top to bottom: "Talk and 5 GB 30.00".
    [[nodiscard]] QStringList texts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addRow(const QuoteRow& row);
    void measure();

    QList<QuoteRow> m_rows;
    QList<QPointer<look::Label>> m_figures;
    QPointer<QWidget> m_holder; ///< the rows; replaced as a whole
    QGridLayout* m_grid = nullptr;
    bool m_old = false;
};

} // namespace lineside
