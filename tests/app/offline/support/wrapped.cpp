#include "tests/app/offline/support/wrapped.h"

#include <QDataStream>
#include <QIODevice>

namespace lineside::test {

QByteArray costing(const QByteArray& wrapped, quint64 passes, quint64 memory) {
    constexpr qsizetype version = sizeof(qint32);
    QByteArray cost;
    QDataStream out(&cost, QIODevice::WriteOnly);
    out << passes << memory;
    QByteArray changed = wrapped;
    return changed.replace(version, cost.size(), cost);
}

} // namespace lineside::test
