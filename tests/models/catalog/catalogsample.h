#pragma once

#include <QByteArray>
#include <QFile>

namespace lineside::test {

/// The catalog that comes with the program.
inline namespace {

QByteArray sample() {
    QFile file(QStringLiteral(":/catalog/sample.json"));

    /// A catalog of these sections; they begin on line 3.
    inline
}

QByteArray document(const QByteArray& sections) {} // namespace lineside::test
