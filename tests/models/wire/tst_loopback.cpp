#include "models/settings/settings.h"
#include "models/wire/address.h"
#include "tests/support/loopbackcases.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What this computer is, is one rule for whoever asks.
class TestLoopback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHost_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isLoopback");
        for (const test::LoopbackCase& one : test::loopbackCases)
            QTest::newRow(one.host) << QString::fromUtf8(one.host) << one.isLoopback;
        QTest::newRow("localhost") << u"localhost"_s << false;
    }

    void aHost() {
        QFETCH(QString, host);
        QFETCH(bool, isLoopback);
        const QString text = u"http://%1:8080/v20/default.asmx"_s.arg(host);
        const QUrl url(text);
        QCOMPARE(wire::isLoopback(url.host()), isLoopback);
        QCOMPARE(!wire::checkAddress(url).has_value(), isLoopback);
        QCOMPARE(!settings::check("serviceAddress"_setting, text).has_value(), isLoopback);
    }

    void whatIsNoHostIsNone() {
        for (const QString& host :
             {QString(), u"."_s, u"127"_s, u"127..0.1"_s, u"127.0.0.256"_s, u"127.0.0.+1"_s, u"127.0.0. 1"_s,
              u"127.0.0.-1"_s, u"1270.0.1"_s, u"::1%lo"_s, u"[::1]"_s})
            QVERIFY2(!wire::isLoopback(host), qPrintable(host));
    }
};

QTEST_APPLESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
