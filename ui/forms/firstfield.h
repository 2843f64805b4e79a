#pragma once

#include <QWidget>

namespace lineside {

/// The first widget below `whole`, in the order of Tab, that can take the focus; null when there is none.
/// `accepts` may say that one is not meant.
template <typename Accepts>
QWidget* firstField(const QWidget* whole, Accepts accepts) {
    QWidget* at = whole->nextInFocusChain();
    for (; whole->isAncestorOf(at); at = at->nextInFocusChain()) {
        if (at->isVisibleTo(whole) && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) && accepts(at))
            return at;
    }
    return nullptr;
}

inline QWidget* firstField(const QWidget* whole) {
    return firstField(whole, [](const QWidget*) { return true; });
}

} // namespace lineside
