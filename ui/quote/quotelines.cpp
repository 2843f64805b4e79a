#include "ui/quote/quotelines.h"

#include "ui/look/line.h"
#include "ui/quote/quotewords.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {

using look::px;

QuoteLines::QuoteLines(QWidget* parent) : QWidget(parent) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    rebuild();
}

void QuoteLines::setQuote(const order::Quote* quote) {
    const QList<QuoteRow> rows = quote ? quoteRows(*quote) : QList<QuoteRow>();
    if (rows == m_rows)
        return;
    m_rows = rows;
    rebuild();
}

void QuoteLines::setOld(bool old) {
    if (m_old == old)
        return;
    m_old = old;
    for (const QPointer<look::Label>& label : m_figures)
        label->setInk(m_old ? look::Token::Second : look::Token::Text);
}

QStringList QuoteLines::texts() const {
    QStringList out;
    for (const QuoteRow& row : m_rows)
        out.append(row.amount.isEmpty() ? row.words : row.words + u' ' + row.amount);
    return out;
}

void QuoteLines::rebuild() {
    delete m_holder;
    m_figures.clear();
    m_holder = new QWidget(this);
    m_grid = new QGridLayout(m_holder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    layout()->addWidget(m_holder);
    for (const QuoteRow& row : m_rows)
        addRow(row);
    measure();
    m_holder->show();
}

void QuoteLines::addRow(const QuoteRow& row) {
    using Kind = QuoteRow::Kind;
    const int at = m_grid->rowCount();
    if (row.kind == Kind::Note) {
        auto* words = new look::Label(look::Type::Small, look::Token::Text, row.words, m_holder);
        words->setObjectName(u"quoteNote"_s);
        words->setWordWrap(true);
        auto* note = new QHBoxLayout;
        note->setSpacing(px(6));
        note->addWidget(new look::IconLabel(look::Mark::Warn, m_holder), 0, Qt::AlignTop);
        note->addWidget(words, 1);
        m_grid->addLayout(note, at, 0, 1, 2);
        return;
    }
    if (row.kind == Kind::Caption) {
        m_grid->addWidget(new look::Label(look::Type::Caption, look::Token::Second, row.words, m_holder), at,
                          0, 1, 2);
        return;
    }
    if (row.kind == Kind::Bill)
        m_grid->addWidget(new look::Line(Qt::Horizontal, m_holder), at, 0, 1, 2);
    const bool strong = row.kind != Kind::Line;
    const auto ink = m_old ? look::Token::Second : look::Token::Text;
    const auto type = strong ? look::Type::Strong : look::Type::Body;
    auto* words = new look::Label(type, ink, row.words, m_holder);
    auto* amount =
        new look::Label(row.kind == Kind::Bill ? look::Type::Total : type, ink, row.amount, m_holder);
    words->setWordWrap(true);
    amount->setFont(look::tabular(amount->font()));
    amount->setAlignment(Qt::AlignRight | Qt::AlignTop);
    amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
    amount->setAccessibleName(row.words + u' ' + row.amount);
    if (row.kind == Kind::Bill)
        amount->setObjectName(u"quoteTotal"_s);
    const int below = row.kind == Kind::Bill ? at + 1 : at;
    m_grid->addWidget(words, below, 0, row.kind == Kind::Bill ? Qt::AlignVCenter : Qt::AlignTop);
    m_grid->addWidget(amount, below, 1);
    m_figures << words << amount;
}

void QuoteLines::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void QuoteLines::measure() {
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(5));
}

} // namespace lineside
