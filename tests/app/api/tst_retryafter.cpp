#include "app/api/retryafter.h"

#include <QtTest>

using namespace lineside;

class RetryAfterTest : public QObject {
    Q_OBJECT

private slots:
    void seconds_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds");
        const auto row = [](const char* header, int seconds) {
            QTest::newRow(header) << QByteArray(header) << seconds;
        };
        row("120", 120);
        row(" 7 ", 7);
        row("0", 0);
        row("-5", -1);
        row("999999999999", 86400);
        row("Sun, 06 Nov 1994 08:50:37 GMT", 60);
        row("Sunday, 06-Nov-94 08:50:37 GMT", 60);
        row("Sun Nov  6 08:50:37 1994", 60);
        row("Sun, 06 Nov 1994 08:49:00 GMT", 0);
        row("Fri, 31 Dec 1999 23:59:59 GMT", 86400);
        row("", -1);
        row("soon", -1);
        row("1.5", -1);
        row("Sun, 06 Nov 1994", -1);
    }

    void seconds() {
        QFETCH(QByteArray, header);
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QTEST(api::retryAfterSeconds(header, now), "seconds");
    }

    /// A year of two digits is one of our century, whose days of the week are others than those of the last.
    void yearsOfTwoDigits() {
        const QDateTime now(QDate(2026, 11, 28), QTime(8, 49, 37), Qt::UTC);
        QCOMPARE(api::retryAfterSeconds("Saturday, 28-Nov-26 08:50:37 GMT", now), 60);
        QCOMPARE(api::retryAfterSeconds("Friday, 01-Jan-27 00:00:00 GMT", now), 86400);
        QCOMPARE(api::retryAfterSeconds("Sunday, 06-Nov-94 08:50:37 GMT", now), 0);
        QCOMPARE(api::retryAfterSeconds("Tuesday, 29-Feb-00 00:00:00 GMT", now), 0);
    }
};

QTEST_GUILESS_MAIN(RetryAfterTest)
#include "tst_retryafter.moc"
