#pragma once

#include <QByteArray>
#include <QClipboard>
#include <QMap>
#include <QObject>
#include <QTimer>

namespace lineside {

/// What may be seen on this screen of what is masked. One in a process, as there is one screen and one
/// clipboard. While it is covered nothing is revealed: a sign-in that is asked for again waits for its
/// answer.
class Sight : public QObject {
    Q_OBJECT

public:
    static Sight& instance();

    [[nodiscard]] bool isCovered() const { return m_covered; }
    void setCovered(bool isCovered);

    /// Something masked was copied here, in whatever way: from here on it is marked as secret for programs
    /// that keep what is copied. (They get the bytes from this thread, so none can have them before.) Only a
    /// digest is kept of it.
    void noteCopied(const QString& text, QClipboard::Mode mode = QClipboard::Clipboard);
    /// The mask is back, or the person leaves: empties the clipboard, and the selection, where one still
    /// holds what was copied last of what is masked into either.
    void emptyClipboard();
    /// The same when the mask is back because the focus went for that reason. Whoever went to another program
    /// may paste there what they copied for it, for 20 s; within Lineside nobody has that time.
    void emptyClipboardFor(Qt::FocusReason reason);
    void setPasteTime(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    /// From now on: what is revealed is masked again.
    void covered();

private:
    Sight();
    [[nodiscard]] QByteArray digest(const QString& text) const;

    bool m_covered = false;
    QByteArray m_salt;
    QTimer m_timer;
    QMap<QClipboard::Mode, QByteArray> m_copied; ///< some desktops copy from one into the other
};

} // namespace lineside
