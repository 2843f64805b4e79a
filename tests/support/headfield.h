#pragma once

#include <QByteArray>
#include <QList>

namespace lineside::test {

/// The value of a field of an HTTP head; names count in any case, and Qt writes them in small letters
/// from 6.8 on.
inline QByteArray field(const QByteArray& head, const QByteArray& name) {
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace lineside::test
