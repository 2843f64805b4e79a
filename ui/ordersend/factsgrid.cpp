#include "ui/ordersend/factsgrid.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QGridLayout>

namespace lineside {

using look::px;

FactsGrid::FactsGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setColumnStretch(1, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    measure();
}

look::Label* FactsGrid::add(const QString& label, const QString& name) {
    auto* value = new look::Label(look::Type::Body, look::Token::Text, {}, this);
    value->setObjectName(name);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    add(label, value);
    set(value, {});
    return value;
}

void FactsGrid::add(const QString& label, QWidget* value) {
    auto* words = new look::Label(look::Type::Body, look::Token::Second, label, this);
    words->setBuddy(value);
    value->setAccessibleName(label);
    const int row = m_grid->rowCount();
    const bool isText = qobject_cast<look::Label*>(value); // may have several lines
    m_grid->addWidget(words, row, 0, Qt::AlignLeft | (isText ? Qt::AlignTop : Qt::AlignVCenter));
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
}

void FactsGrid::set(look::Label* value, const QString& text) {
    value->setText(text);
    value->setVisible(!text.isEmpty());
    const auto* grid = qobject_cast<FactsGrid*>(value->parentWidget());
    const QList<look::Label*> labels =
        grid ? grid->findChildren<look::Label*>(Qt::FindDirectChildrenOnly) : QList<look::Label*>();
    for (look::Label* label : labels) {
        if (label->buddy() == value)
            label->setVisible(!text.isEmpty());
    }
}

void FactsGrid::measure() {
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    m_grid->setColumnMinimumWidth(0, px(120));
}

void FactsGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
