#include "ui/ordersend/footerbar.h"

#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using look::px;

FooterBar::FooterBar(QWidget* parent)
    : QWidget(parent)
    , m_links(new QHBoxLayout)
    , m_buttons(new QHBoxLayout) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->addLayout(m_links);
    row->addStretch(1);
    row->addLayout(m_buttons);
    measure();
}

QPushButton* FooterBar::addLink(const QString& words, const QString& name) {
    auto* link = new QPushButton(words, this);
    link->setObjectName(name);
    link->setAutoDefault(false);
    look::setLink(link);
    m_links->addWidget(link);
    return link;
}

QPushButton* FooterBar::addButton(const QString& words, const QString& name) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void FooterBar::measure() {
    layout()->setContentsMargins(px(20), 0, px(16), 0);
    m_links->setSpacing(px(16));
    m_buttons->setSpacing(px(8));
    setFixedHeight(look::controlHeight() + px(16));
}

void FooterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
