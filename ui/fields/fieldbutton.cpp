#include "ui/fields/fieldbutton.h"

#include <QLineEdit>
#include <QToolButton>
#include <QWidgetAction>

namespace lineside {

QToolButton* addFieldButton(QLineEdit* field, look::Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(look::icon(icon, look::Token::Second));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::ArrowCursor);
    button->setAccessibleName(name);
    button->setToolTip(name);
    auto* action = new QWidgetAction(field);
    action->setDefaultWidget(button);
    field->addAction(action, QLineEdit::TrailingPosition);
    return button;
}

void setFieldButtonVisible(QToolButton* button, bool visible) {
    button->setVisible(visible);
}

} // namespace lineside
