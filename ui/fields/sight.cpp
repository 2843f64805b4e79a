#include "ui/fields/sight.h"

#include "ui/fields/secretmime.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QRandomGenerator>

namespace lineside {

namespace {
constexpr int PasteTime = 20'000;
}

Sight& Sight::instance() {
    static Sight one;
    return one;
}

/// A digest of nine digits would be guessed in no time: the salt lives in memory only.
Sight::Sight() : m_salt(32, '\0') {
    for (char& byte : m_salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    m_timer.setSingleShot(true);
    m_timer.setInterval(PasteTime);
    connect(&m_timer, &QTimer::timeout, this, &Sight::emptyClipboard);
    // Windows keeps what a program had in the clipboard at its end.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Sight::emptyClipboard);
}

void Sight::setCovered(bool isCovered) {
    if (isCovered == m_covered)
        return;
    m_covered = isCovered;
    if (m_covered)
        Q_EMIT covered();
}

void Sight::noteCopied(const QString& text, QClipboard::Mode mode) {
    if (text.isEmpty()) {
        m_copied.remove(mode);
        return;
    }
    m_copied.insert(mode, digest(text));
    m_timer.stop();
    QClipboard* clipboard = QGuiApplication::clipboard();
    // Whoever notes copies hears of this one too.
    if (clipboard->text(mode) == text && !isSecretMime(clipboard->mimeData(mode)))
        clipboard->setMimeData(secretMime(text), mode);
}

void Sight::emptyClipboard() {
    m_timer.stop();
    const QList<QByteArray> copied = m_copied.values();
    m_copied.clear();
    if (copied.isEmpty())
        return;
    QClipboard* clipboard = QGuiApplication::clipboard();
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (copied.contains(digest(clipboard->text(mode))))
            clipboard->clear(mode);
    }
}

void Sight::emptyClipboardFor(Qt::FocusReason reason) {
    if (reason == Qt::ActiveWindowFocusReason && !QGuiApplication::focusWindow())
        m_timer.start();
    else
        emptyClipboard();
}

QByteArray Sight::digest(const QString& text) const {
    return QCryptographicHash::hash(m_salt + text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace lineside
