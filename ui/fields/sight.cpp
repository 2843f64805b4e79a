#include "ui/fields/sight.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QRandomGenerator>

namespace lineside {

Sight& Sight::instance() {
    static Sight one;
    return one;
}

/// A digest of nine digits would be guessed in no time: the salt lives in memory only.
Sight::Sight() : m_salt(32, '\0') {
    for (char& byte : m_salt)
        byte = char(QRandomGenerator::system()->bounded(256));
}

void Sight::setCovered(bool isCovered) {
    if (isCovered == m_covered)
        return;
    m_covered = isCovered;
    if (m_covered)
        Q_EMIT covered();
}

void Sight::noteCopied(const QString& text, QClipboard::Mode mode) {
    if (text.isEmpty())
        m_copied.remove(mode);
    else
        m_copied.insert(mode, digest(text));
}

void Sight::emptyClipboard() {
    QClipboard* clipboard = QGuiApplication::clipboard();
    const QList<QByteArray> copied = m_copied.values();
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (copied.contains(digest(clipboard->text(mode))))
            clipboard->clear(mode);
    }
    m_copied.clear();
}

QByteArray Sight::digest(const QString& text) const {
    return QCryptographicHash::hash(m_salt + text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace lineside
