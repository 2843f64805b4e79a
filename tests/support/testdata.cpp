#include "tests/support/testdata.h"

#include <QFile>

namespace lineside::test {

QString dataPath(const QString& name) {
    return QString::fromUtf8(LINESIDE_TEST_DATA "/") + name;
}

QByteArray data(const QString& name) {
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No test data at %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace lineside::test
