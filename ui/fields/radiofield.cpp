#include "ui/fields/radiofield.h"

#include "ui/look/metrics.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QRadioButton>

namespace lineside {

RadioField::RadioField(QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_group(new QButtonGroup(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    connect(m_group, &QButtonGroup::idClicked, this, &RadioField::chosen);
    measure();
}

void RadioField::setItems(const QList<Item>& items) {
    const QString before = code();
    setFocusProxy(nullptr);
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_codes.clear();
    for (const Item& item : items) {
        auto* button = new QRadioButton(item.text, this);
        button->setObjectName(objectName() + item.code);
        m_group->addButton(button, int(m_buttons.size()));
        m_row->addWidget(button);
        m_buttons.append(button);
        m_codes.append(item.code);
    }
    QWidget* last = this;
    for (QRadioButton* button : std::as_const(m_buttons)) { // in the place of the field, not at the end
        setTabOrder(last, button);
        last = button;
    }
    if (!m_buttons.isEmpty())
        setFocusProxy(m_buttons.first());
    setCode(before);
}

void RadioField::setFlagItems(const QString& yes, const QString& no) {
    setItems(
        {{yes, m_yesText.isEmpty() ? tr("Yes") : m_yesText}, {no, m_noText.isEmpty() ? tr("No") : m_noText}});
}

void RadioField::setCode(const QString& code) {
    if (QRadioButton* wanted = button(code)) {
        wanted->setChecked(true);
        return;
    }
    m_group->setExclusive(false); // an exclusive group keeps one
    for (QRadioButton* one : std::as_const(m_buttons))
        one->setChecked(false);
    m_group->setExclusive(true);
}

QString RadioField::code() const {
    return m_codes.value(m_group->checkedId());
}

QRadioButton* RadioField::button(const QString& code) const {
    return m_buttons.value(m_codes.indexOf(code));
}

bool RadioField::isVertical() const {
    return m_row->direction() == QBoxLayout::TopToBottom;
}

void RadioField::setVertical(bool vertical) {
    m_row->setDirection(vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    measure();
}

void RadioField::measure() {
    m_row->setSpacing(look::px(isVertical() ? 8 : 16));
}

void RadioField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace lineside
