#pragma once

#include <QByteArray>

namespace lineside::test {

/// A wrapped key whose cost was changed in the file.
QByteArray costing(const QByteArray& wrapped, quint64 passes, quint64 memory);

} // namespace lineside::test
