#include "ui/fields/datefield.h"

#include "models/formats/date.h"
#include "ui/fields/fieldbutton.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace lineside {

DateField::DateField(QWidget* parent)
    : QLineEdit(parent)
    , m_button(addFieldButton(this, look::Icon::Calendar, tr("Calendar"))) {
    setInputMethodHints(Qt::ImhDate);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::openCalendar() {
    if (isReadOnly())
        return;
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(accessibleName());
    const QDate today = QDate::currentDate();
    calendar->setSelectedDate(parseTypedDate(text(), today).value_or(today));
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    const auto take = [this, popup](QDate date) {
        popup->close();
        pick(date);
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->adjustSize();
    const QPoint corner(layoutDirection() == Qt::RightToLeft ? 0 : width() - popup->width(), height());
    popup->move(mapToGlobal(corner));
    popup->show();
    calendar->setFocus();
}

void DateField::pick(QDate date) {
    const QString text = displayDate(date);
    setFocus(Qt::OtherFocusReason);
    if (text == this->text())
        return;
    setText(text);
    Q_EMIT picked();
}

void DateField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        return openCalendar();
    QLineEdit::keyPressEvent(event);
}

} // namespace lineside
