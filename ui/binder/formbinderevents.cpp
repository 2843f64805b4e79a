#include "ui/binder/fieldmenu.h"
#include "ui/binder/formbinder.h"
#include "ui/fields/maskedfield.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

// What the binder hears from widgets beside their edits.
namespace lineside {

namespace {

bool isUndo(const QEvent* event) {
    const auto* key = static_cast<const QKeyEvent*>(event);
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

/// A menu or a popup of the field itself: the visit goes on.
bool isPassing(Qt::FocusReason reason) {
    return reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
}

} // namespace

bool FormBinder::eventFilter(QObject* watched, QEvent* event) {
    Binding* binding = m_model ? bindingOf(watched) : nullptr;
    if (!binding || binding->widget()->metaObject() != binding->whole)
        return false;
    if (watched != binding->widget() && event->type() != QEvent::ContextMenu)
        return false;
    switch (event->type()) {
    case QEvent::FocusIn:
        visit(*binding, static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (!isPassing(static_cast<QFocusEvent*>(event)->reason()))
            leave(*binding);
        break;
    case QEvent::InputMethod:
        compose(*binding, !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty());
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        // The form's undo is the only one: refused here, the keys go to the window's actions.
        if (isUndo(event)) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::Wheel:
        if (qobject_cast<QComboBox*>(watched) && !binding->widget()->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::ContextMenu:
        openMenu(*binding, static_cast<QContextMenuEvent*>(event));
        return true;
    default:
        break;
    }
    return false;
}

void FormBinder::visit(Binding& binding, Qt::FocusReason reason) {
    if (isPassing(reason))
        return;
    m_model->beginVisit();
    binding.markBefore = m_model->mark(binding.id);
    binding.textBefore = m_model->shownText(binding.id);
    Q_EMIT visited(binding.id);
}

void FormBinder::leave(Binding& binding) {
    binding.composing = false;
    binding.typing = false;
    sync(binding, true);
    follow(binding);
}

void FormBinder::compose(Binding& binding, bool composing) {
    binding.composing = composing;
    if (composing || !binding.stale)
        return;
    // The widget takes what was committed first; if that was nothing, it now shows what came meanwhile.
    QMetaObject::invokeMethod(
        binding.adapter,
        [this, at = &binding] {
            if (m_model && at->stale)
                sync(*at);
        },
        Qt::QueuedConnection);
}

void FormBinder::openMenu(Binding& binding, QContextMenuEvent* event) {
    QMenu* menu = makeFieldMenu(binding, *m_model);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

Binding* FormBinder::bindingOf(const QObject* watched) const {
    return m_byWidget.value(watched);
}

Binding* FormBinder::focusedBinding() const {
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (Binding* found = bindingOf(at))
            return found;
    }
    return nullptr;
}

ElementId FormBinder::focusedElement() const {
    const Binding* binding = focusedBinding();
    return binding ? binding->id : ElementId();
}

bool FormBinder::focusElement(ElementId id) {
    for (const auto& binding : m_bindings) {
        QWidget* target = binding->widget();
        const bool can =
            target->isEnabled() && (target->focusProxy() || target->focusPolicy() != Qt::NoFocus);
        if (binding->id == id && can) {
            target->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void FormBinder::revertFocused() {
    const Binding* binding = focusedBinding();
    if (m_model && binding)
        m_model->revert(binding->id);
}

void FormBinder::clearFocused() {
    const Binding* binding = focusedBinding();
    if (m_model && binding)
        m_model->clear(binding->id);
}

void FormBinder::revealFocused() {
    const Binding* binding = focusedBinding();
    auto* field = binding ? qobject_cast<MaskedField*>(binding->widget()) : nullptr;
    if (field)
        field->isRevealed() ? field->conceal() : field->reveal();
}

void FormBinder::conceal() {
    for (const auto& binding : m_bindings)
        binding->adapter->conceal();
}

} // namespace lineside
