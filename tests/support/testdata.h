#pragma once

#include <QByteArray>
#include <QString>

namespace lineside::test {

/// Path of a file in tests/data.
QString dataPath(const QString& name);

/// Whole content of a file in tests/data; ends the test program when it is missing.
QByteArray data(const QString& name);

} // namespace lineside::test
