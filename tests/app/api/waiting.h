#pragma once

#include "tests/support/testdata.h"

#include <QFuture>
#include <QSslConfiguration>
#include <QTest>

namespace lineside::test {

/// Runs the event loop until the future has settled; false after ten seconds.
template <typename T>
bool settles(const QFuture<T>& future) {
    return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
}

/// TLS settings that trust the authority of tests/data/tls alone.
inline QSslConfiguration testTls() {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(data(QStringLiteral("tls/ca.pem"))));
    return configuration;
}

} // namespace lineside::test
