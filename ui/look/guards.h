#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

namespace lineside::look {

/// Application filter: the wheel over a combo or spin box without the focus scrolls the page, not the value.
class WheelGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Application filter: text fields leave our shortcuts alone. On Linux a line edit takes Ctrl+K, Ctrl+D,
/// Ctrl+E and Ctrl+U as Emacs keys before any shortcut is asked.
class KeyGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The single-stroke shortcuts of the program that win over text fields.
    void setKeys(const QList<QKeySequence>& keys) { m_keys = keys; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<QKeySequence> m_keys;
};

} // namespace lineside::look
