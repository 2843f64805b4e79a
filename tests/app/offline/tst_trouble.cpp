#include "app/offline/trouble.h"

#include <QSet>
#include <QSqlError>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace Qt::StringLiterals;

/// What a failure of SQLite means to an agent.
class TroubleTest : public QObject {
    Q_OBJECT

private slots:
    void eachCodeHasItsReason_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, int code, Reason reason) {
            QTest::newRow(name) << QString::number(code) << int(reason);
        };
        // https://www.sqlite.org/rescode.html, extended codes as well
        row("busy", 5, Reason::InUse);
        row("busy while recovering", 5 | 1 << 8, Reason::InUse);
        row("busy with a snapshot", 5 | 2 << 8, Reason::InUse);
        row("locked", 6, Reason::InUse);
        row("corrupt", 11, Reason::NotAStore);
        row("no database", 26, Reason::NotAStore);
        row("full", 13, Reason::Full);
        row("input and output", 10, Reason::Disk);
        row("failed sync", 10 | 4 << 8, Reason::Disk);
        row("read-only", 8, Reason::Disk);
        row("can't open", 14, Reason::Disk);
        row("another", 1, Reason::Disk);
        QTest::newRow("none") << QString() << int(Reason::Disk);
    }
    void eachCodeHasItsReason() {
        QFETCH(QString, code);
        QFETCH(int, reason);
        const Failure failure =
            storageFailure(QSqlError(u"driver"_s, u"words of SQLite"_s, QSqlError::StatementError, code));
        QCOMPARE(failure.kind, Failure::Kind::Storage);
        QCOMPARE(int(reasonOf(failure)), reason);
        QVERIFY(failure.detail.contains(u"words of SQLite"_s));
    }

    void aReasonSurvivesItsFailure() {
        QSet<QString> codes;
        for (int reason = 0; reason <= int(Reason::NoMemory); ++reason) {
            const Failure failure = storageFailure(Reason(reason), u"why"_s);
            QCOMPARE(int(reasonOf(failure)), reason);
            QCOMPARE(failure.detail, u"why"_s);
            codes.insert(failure.code);
        }
        QCOMPARE(codes.size(), int(Reason::NoMemory) + 1);
    }

    void aFailureOfAnotherMakingIsTheDisks() {
        QCOMPARE(reasonOf(Failure{.kind = Failure::Kind::Storage}), Reason::Disk);
        QCOMPARE(reasonOf(Failure{.kind = Failure::Kind::Storage, .code = u"fuller"_s}), Reason::Disk);
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "tst_trouble.moc"
