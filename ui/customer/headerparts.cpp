#include "ui/customer/headerparts.h"

#include "models/formats/decimal.h"
#include "models/schema/codes.h"
#include "ui/look/metrics.h"
#include "ui/words/statuswords.h"
#include "ui/words/values.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

namespace {

constexpr int DotSpace = 16; // the dot with what is around it

look::Token inkOf(const QString& status) {
    if (status == schema::codes::customerStatus::Open)
        return look::Token::Good;
    return status == schema::codes::customerStatus::Pending ? look::Token::Warn : look::Token::Second;
}

} // namespace

StatusDot::StatusDot(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StatusDot::setStatus(const QString& code) {
    m_words = statusWords(code);
    m_ink = inkOf(code);
    setVisible(!m_words.isEmpty());
    setAccessibleName(m_words);
    updateGeometry();
    update();
}

QSize StatusDot::sizeHint() const {
    const QFontMetrics metrics(look::font(look::Type::Body));
    return {px(DotSpace) + metrics.horizontalAdvance(m_words), metrics.height()};
}

void StatusDot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double size = px(6);
    const double left = mirrored ? width() - size : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::color(m_ink, palette()));
    painter.drawEllipse(QRectF(left, (height() - size) / 2.0, size, size));
    painter.setPen(look::color(look::Token::Text, palette()));
    painter.setFont(look::font(look::Type::Body));
    const QRect text = mirrored ? rect().adjusted(0, 0, -px(14), 0) : rect().adjusted(px(14), 0, 0, 0);
    painter.drawText(text, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     m_words);
}

LifelineLabel::LifelineLabel(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_icon(new look::IconLabel(this))
    , m_words(new look::Label(look::Type::Strong, look::Token::Text, {}, this))
    , m_warn(new look::IconLabel(look::Mark::Reminder, this))
    , m_reminder(new look::Label(look::Type::Body, look::Token::Text, {}, this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    for (const auto& [icon, words] : {std::pair{m_icon, m_words}, std::pair{m_warn, m_reminder}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(px(6));
        row->addWidget(icon);
        row->addWidget(words);
        row->addStretch();
        m_lines->addLayout(row);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void LifelineLabel::setState(const LifelineState& state) {
    m_state = state;
    refresh();
}

void LifelineLabel::setOneLine(bool oneLine) {
    if (m_oneLine == oneLine)
        return;
    m_oneLine = oneLine;
    m_lines->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setType(oneLine ? look::Type::Body : look::Type::Strong);
    refresh();
}

void LifelineLabel::refresh() {
    m_lines->setSpacing(m_oneLine ? px(16) : px(8));
    setVisible(!m_state.words.isEmpty());
    switch (m_state.kind) {
    case LifelineState::Kind::Approved:
        m_icon->setIcon(look::icon(look::Icon::ShieldTick, look::Token::Good));
        break;
    case LifelineState::Kind::Rejected:
        m_icon->setMark(look::Mark::Refused);
        break;
    default:
        m_icon->setIcon(look::icon(look::Icon::Shield, look::Token::Second));
    }
    m_words->setText(m_oneLine ? tr("Lifeline") : m_state.words);
    m_words->setToolTip(m_oneLine ? m_state.words : QString());
    m_reminder->setText(m_oneLine ? m_state.shortReminder : m_state.reminder);
    m_reminder->setToolTip(m_oneLine ? m_state.reminder : QString());
    m_warn->setVisible(!m_state.reminder.isEmpty());
    m_reminder->setVisible(!m_state.reminder.isEmpty());
}

FigureLabel::FigureLabel(const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_caption(new look::Label(look::Type::Small, look::Token::Second, caption, this))
    , m_amount(new look::Label(look::Type::Total, look::Token::Text, {}, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(px(4));
    lines->addWidget(m_caption, 0, Qt::AlignRight);
    lines->addWidget(m_amount, 0, Qt::AlignRight);
    m_amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void FigureLabel::setAmount(const Value& amount) {
    const auto number = Decimal::parse(amount.text());
    m_amount->setText(amount.isNothing() ? notSetWord() : money(amount.text()));
    m_amount->setInk(number && !number->isZero() ? look::Token::Text : look::Token::Second);
    m_amount->setAccessibleName(m_caption->text() + u' ' + m_amount->text());
}

void FigureLabel::setCaptionVisible(bool visible) {
    m_caption->setVisible(visible);
}

} // namespace lineside
