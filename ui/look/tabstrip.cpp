#include "ui/look/tabstrip.h"

#include "ui/look/metrics.h"
#include "ui/look/tabbar.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lineside::look {

TabStrip::TabStrip(QWidget* parent) : QWidget(parent), m_bar(new TabBar(this)) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->addWidget(m_bar);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    measure();
}

void TabStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window, palette()));
    painter.fillRect(QRect(0, height() - px(1), width(), px(1)), color(Token::Hairline, palette()));
}

void TabStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void TabStrip::measure() {
    layout()->setContentsMargins(px(12), px(6), px(16), 0);
}

} // namespace lineside::look
