#include "ui/order/orderfooter.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

OrderFooter::OrderFooter(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_missingMark(new look::IconLabel(look::Mark::Missing, this))
    , m_missing(new QPushButton(this))
    , m_problemMark(new look::IconLabel(look::Mark::Refuse, this))
    , m_problems(new QPushButton(this))
    , m_matchMark(new look::IconLabel(look::Mark::Warn, this))
    , m_matches(new QPushButton(this))
    , m_status(new look::ElidedLabel(look::Type::Small, look::Token::Second, {}, this))
    , m_quote(new QPushButton(tr("Quote"), this))
    , m_compare(new QPushButton(tr("Compare packages…"), this))
    , m_review(new QPushButton(tr("Review order…"), this)) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    const std::pair<QPushButton*, QString> names[]{
        {m_missing, u"missingCount"_s}, {m_problems, u"problemCount"_s}, {m_matches, u"matchCount"_s},
        {m_quote, u"showQuote"_s},      {m_compare, u"compare"_s},       {m_review, u"review"_s}};
    for (const auto& [button, name] : names) {
        button->setObjectName(name);
        button->setAutoDefault(false);
    }
    for (QPushButton* button : {m_missing, m_problems, m_matches, m_quote})
        look::setQuiet(button);
    look::setPrimary(m_review);
    for (QWidget* part : std::initializer_list<QWidget*>{m_missingMark, m_missing, m_problemMark, m_problems,
                                                         m_matchMark, m_matches, m_status})
        m_row->addWidget(part);
    m_row->addStretch(1);
    m_row->addWidget(m_quote);
    m_row->addWidget(m_compare);
    m_row->addSpacing(look::px(8));
    m_row->addWidget(m_review);
    setMissing(0);
    setProblems(0);
    setMatches(0);
    setStatus({});
    setQuoteOffered(false);
    measure();
}

void OrderFooter::setMissing(int count) {
    m_missingMark->setVisible(count > 0);
    m_missing->setVisible(count > 0);
    m_missing->setText(tr("%1 missing").arg(count));
}

void OrderFooter::setProblems(int count) {
    m_problemMark->setVisible(count > 0);
    m_problems->setVisible(count > 0);
    m_problems->setText(count == 1 ? tr("1 problem") : tr("%1 problems").arg(count));
}

void OrderFooter::setMatches(int count) {
    m_matchMark->setVisible(count > 0);
    m_matches->setVisible(count > 0);
    m_matches->setText(count == 1 ? tr("1 match not looked at") : tr("%1 matches not looked at").arg(count));
}

void OrderFooter::setStatus(const QString& words) {
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
}

void OrderFooter::setQuoteOffered(bool offered) {
    m_quote->setVisible(offered);
}

void OrderFooter::measure() {
    m_row->setContentsMargins(look::px(16), 0, look::px(16), 0);
    m_row->setSpacing(0);
    for (look::IconLabel* mark : {m_missingMark, m_problemMark, m_matchMark})
        mark->setContentsMargins(look::px(8), 0, 0, 0);
    m_status->setContentsMargins(look::px(8), 0, 0, 0);
    setFixedHeight(look::controlHeight() + look::px(16));
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_missing->setFont(strong);
    m_problems->setFont(strong);
}

void OrderFooter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        measure();
}

} // namespace lineside
