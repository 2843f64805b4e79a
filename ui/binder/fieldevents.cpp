#include "ui/binder/fieldevents.h"

#include "ui/binder/boundfields.h"
#include "ui/binder/fieldmenu.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace lineside {

namespace {

bool isUndo(const QEvent* event) {
    const auto* key = static_cast<const QKeyEvent*>(event);
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

/// A menu or a popup of the field itself: the visit goes on.
bool isPassing(const QEvent* event) {
    const Qt::FocusReason reason = static_cast<const QFocusEvent*>(event)->reason();
    return reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
}

} // namespace

FieldEvents::FieldEvents(const BoundFields& fields, RecordModel* model) : m_fields(fields), m_model(model) {}

void FieldEvents::watch(const Binding& binding) {
    binding.widget()->installEventFilter(this);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(binding.widget()))
        area->viewport()->installEventFilter(this);
}

bool FieldEvents::eventFilter(QObject* watched, QEvent* event) {
    Binding* binding = m_model ? m_fields.of(watched) : nullptr;
    if (!binding || binding->widget()->metaObject() != binding->whole)
        return false;
    if (event->type() == QEvent::ContextMenu) {
        openMenu(*binding, static_cast<QContextMenuEvent*>(event));
        return true;
    }
    if (watched != binding->widget())
        return false;
    const QEvent::Type type = event->type();
    // Refused here, the keys go to the window's actions.
    const bool undo = (type == QEvent::ShortcutOverride || type == QEvent::KeyPress) && isUndo(event);
    const bool wheel =
        type == QEvent::Wheel && qobject_cast<QComboBox*>(watched) && !binding->widget()->hasFocus();
    if (undo || wheel) {
        event->ignore();
        return true;
    }
    hear(binding, event);
    return false;
}

void FieldEvents::hear(Binding* binding, const QEvent* event) {
    if (event->type() == QEvent::FocusIn && !isPassing(event))
        Q_EMIT entered(binding);
    else if (event->type() == QEvent::FocusOut && !isPassing(event))
        Q_EMIT left(binding);
    else if (event->type() == QEvent::InputMethod)
        Q_EMIT composing(binding, !static_cast<const QInputMethodEvent*>(event)->preeditString().isEmpty());
}

void FieldEvents::openMenu(Binding& binding, const QContextMenuEvent* event) {
    QMenu* menu = makeFieldMenu(binding, *m_model);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace lineside
