#include "ui/look/banner.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace lineside::look {

Banner::Banner(QWidget* parent)
    : AlertWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new IconLabel(this))
    , m_lead(new Label(Type::Strong, Token::Text, {}, this))
    , m_text(new ElidedLabel(Type::Body, Token::Text, {}, this))
    , m_action(new QPushButton(this)) {
    setLink(m_action);
    m_action->setAutoDefault(false);
    m_action->hide();
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QWidget* part : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_lead),
                          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_action)})
        m_row->addWidget(part);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    measure();
}

void Banner::setMessage(Tint tint, Icon icon, const QString& lead, const QString& text) {
    m_tint = tint;
    m_icon->setIcon(look::icon(icon, tint == Tint::Practice ? Token::Accent : Token::Warn));
    m_lead->setText(lead);
    m_text->setText(text);
    const QString words = lead + u' ' + text;
    const bool other = words != accessibleName();
    setAccessibleName(words);
    if (other)
        announce();
    update();
}

void Banner::setAction(const QString& words) {
    m_action->setText(words);
    m_action->setVisible(!words.isEmpty());
}

void Banner::paintEvent(QPaintEvent* /*event*/) {
    const Token tint = m_tint == Tint::Practice ? Token::TintPractice : Token::TintWarning;
    QPainter(this).fillRect(rect(), color(tint, palette()));
}

void Banner::changeEvent(QEvent* event) {
    AlertWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void Banner::measure() {
    m_row->setContentsMargins(px(24), 0, px(20), 0);
    m_row->setSpacing(px(8));
    setFixedHeight(fontMetrics().height() + px(16));
}

} // namespace lineside::look
