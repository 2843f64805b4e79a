#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

/// Key events as a person's keyboard gives them: to what is open in front, else to what has the focus.
namespace lineside::test {

/// After a dialog or a list of offers nobody but a window manager activates the window below again, and tests
/// run without one.
inline void bringToFront() {
    QWidget* front = QApplication::activeModalWidget();
    const QWidget* active = QApplication::activeWindow();
    if (QApplication::activePopupWidget() || (active && active->isVisible() && !front))
        return;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!front && window->isVisible() && window->windowType() == Qt::Window)
            front = window;
    }
    if (!front || front->isActiveWindow())
        return;
    front->activateWindow();
    (void)QTest::qWaitForWindowActive(front);
}

/// What the next key goes to.
inline QWidget* keyTarget() {
    bringToFront();
    QWidget* target = QApplication::activePopupWidget();
    if (!target)
        target = QApplication::focusWidget();
    return target ? target : QApplication::activeWindow();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(keyTarget(), key, with);
}

inline void typeKeys(const QString& text) {
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClicks(keyTarget(), letter);
            continue;
        }
        // QTest knows the keys of ASCII alone.
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, Qt::Key_unknown, Qt::NoModifier, letter);
            QApplication::sendEvent(keyTarget(), &event);
        }
    }
}

/// Tab until the focus is there. False when it never comes.
template <typename Where>
bool tabTo(const Where& isThere, int most = 250) {
    for (int i = 0; i < most && !isThere(); ++i)
        press(Qt::Key_Tab);
    return isThere();
}

} // namespace lineside::test
