#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

/// Key events as a person's keyboard gives them: to what is open in front, else to what has the focus.
namespace lineside::test {

inline void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QWidget* target = QApplication::activePopupWidget();
    if (!target)
        target = QApplication::focusWidget();
    QTest::keyClick(target ? target : QApplication::activeWindow(), key, with);
}

inline void typeKeys(const QString& text) {
    for (const QChar letter : text) {
        QWidget* target = QApplication::activePopupWidget();
        if (!target)
            target = QApplication::focusWidget();
        QTest::keyClicks(target ? target : QApplication::activeWindow(), letter);
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
