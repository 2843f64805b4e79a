#pragma once

#include <QByteArray>
#include <QFile>

namespace lineside::test {

/// The catalog that comes with the program.
inline QByteArray sample() {
    QFile file(QStringLiteral(":/catalog/sample.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A catalog of these sections; they begin on line 3.
inline QByteArray document(const QByteArray& sections) {
    return "{\n\"lineside-catalog\": 1,\n" + sections + "\n}";
}

} // namespace lineside::test
