#include "ui/look/style.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDynamicPropertyChangeEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextEdit>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

bool readsStates(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// Many-line fields: what the frame is filled with has to be what the text stands on.
void polishTextField(QWidget* widget) {
    auto* area = qobject_cast<QAbstractScrollArea*>(widget);
    if (area && area->frameShape() == QFrame::StyledPanel &&
        (qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QTextEdit*>(widget)))
        area->viewport()->setBackgroundRole(QPalette::Light);
}

/// Buttons keep their size hint until an event tells them otherwise.
void forgetSize(QWidget* widget) {
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
}

} // namespace

Style::Style() {
    setObjectName(u"lineside"_s);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (readsStates(widget))
        widget->installEventFilter(this);
    polishTextField(widget);
    if (auto* table = qobject_cast<QTableView*>(widget))
        table->setShowGrid(false);
    auto* view = qobject_cast<QAbstractItemView*>(widget);
    // The combo box's own delegate paints the selection by itself and passes the style by.
    if (view && view->inherits("QComboBoxListView"))
        view->setItemDelegate(new QStyledItemDelegate(view));
    if (view || qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (view)
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget* widget) {
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        const auto name = static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName();
        if (name == "primary" || name == "quiet" || name == "link")
            forgetSize(widget);
        widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace lineside::look
