#include "ui/look/guards.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace lineside::look {

namespace {

bool takesWheel(QObject* watched) {
    return qobject_cast<QComboBox*>(watched) || qobject_cast<QAbstractSpinBox*>(watched);
}

bool takesText(QObject* watched) {
    return qobject_cast<QLineEdit*>(watched) || qobject_cast<QPlainTextEdit*>(watched) ||
           qobject_cast<QTextEdit*>(watched) || takesWheel(watched);
}

} // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel || !takesWheel(watched) || static_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore(); // an ignored wheel goes on to the parent
    return true;
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !takesText(watched))
        return false;
    const QKeySequence pressed(static_cast<QKeyEvent*>(event)->keyCombination());
    if (!m_keys.contains(pressed))
        return false;
    event->ignore();
    return true;
}

} // namespace lineside::look
