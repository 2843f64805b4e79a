#include "app/api/address.h"
#include "tests/support/loopbackcases.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class AddressTest : public QObject {
    Q_OBJECT

private slots:
    void check_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char* url, bool taken) {
            QTest::newRow(url) << QString::fromUtf8(url) << taken;
        };
        for (const test::LoopbackCase& one : test::loopbackCases)
            row(qPrintable(u"http://%1/"_s.arg(QString::fromUtf8(one.host))), one.isLoopback);
        row("https://api.example.com/v20/default.asmx", true);
        row("https://127.0.0.1:8443/", true);
        row("http://127.0.0.1:8080/v20/default.asmx", true);
        row("http://[::1]:8080/", true);
        row("http://localhost:8080/", false);
        row("http://api.example.com/", false);
        row("http://127.0.0.1@example.com/", false);
        row("https://user@api.example.com/", false);
        row("https://user:secret@api.example.com/", false);
        row("https://api.example.com/?user=secret", false);
        row("https://api.example.com/#secret", false);
        row("https:///v20", false);
        row("https://", false);
        row("ftp://127.0.0.1/", false);
        row("file:///etc/hosts", false);
        row("127.0.0.1", false);
        row("", false);
    }

    void check() {
        QFETCH(QString, url);
        QFETCH(bool, taken);
        const auto failure = api::checkAddress(QUrl(url));
        QCOMPARE(!failure.has_value(), taken);
        if (!failure)
            return;
        QCOMPARE(failure->kind, Failure::Kind::Address);
        QVERIFY(!failure->outcomeUnknown);
        QVERIFY(!failure->detail.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
