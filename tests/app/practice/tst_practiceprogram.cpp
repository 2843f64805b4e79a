#include "tests/app/practice/support/desk.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// The program under way; its address once it listens.
class Program {
public:
    explicit Program(const QStringList& arguments) {
        process.start(QStringLiteral(LINESIDE_PRACTICE), arguments);
        if (process.waitForReadyRead(60000))
            line = QString::fromUtf8(process.readLine()).trimmed();
    }
    [[nodiscard]] QUrl url() const { return QUrl(line.section(u' ', -1)); }
    bool end(int signal) {
        ::kill(pid_t(process.processId()), signal);
        return process.waitForFinished(10000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }
    QProcess process;
    QString line;
};

Exchange ask(const QUrl& url, Operation operation, const QByteArray& inside) {
    return exchange(url, "POST", "/v20/default.asmx",
                    "Content-Type: text/xml\r\nSOAPAction: \"http://api.myh2o.com/v20/" +
                        schema::name(operation).toUtf8() + "\"\r\n",
                    Desk::envelope(operation, inside));
}

} // namespace

class PracticeProgramTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhereAndStops_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << int(SIGTERM);
        QTest::newRow("SIGINT") << int(SIGINT);
    }
    void saysWhereAndStops() {
        QFETCH(int, signal);
        Program program({u"--customers"_s, u"20"_s});
        QVERIFY2(program.line.startsWith(u"listening on http://127.0.0.1:"_s) &&
                     program.line.endsWith(u"/v20/default.asmx"_s),
                 qPrintable(program.line));
        QCOMPARE(ask(program.url(), Operation::CustomersQuery, "<CustomerID>1001</CustomerID>").status, 200);
        QVERIFY(program.end(signal));
    }

    void keepsItsStoreAndALogWithoutPersons() {
        const QTemporaryDir folder;
        const QStringList arguments{u"--customers"_s, u"20"_s,
                                    u"--store"_s,     folder.filePath(u"s.sqlite"_s),
                                    u"--log"_s,       folder.filePath(u"calls.log"_s)};
        {
            Program program(arguments);
            QCOMPARE(ask(program.url(), Operation::CustomersUpdate,
                         "<Customer><ID>1001</ID><Email>kept@example.com</Email></Customer>")
                         .status,
                     200);
            QVERIFY(program.end(SIGTERM));
        }
        Program program(arguments);
        const Exchange again = ask(program.url(), Operation::CustomersQuery, "<CustomerID>1001</CustomerID>");
        QVERIFY(again.body.contains("kept@example.com"));
        QVERIFY(program.end(SIGTERM));

        QFile log(folder.filePath(u"calls.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = log.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QRegularExpression form(
            u"^\\S+Z (Customers_Update|Customers_Query) status=200 ms=\\d+ in=\\d+ out=\\d+$"_s);
        for (const QByteArray& line : lines)
            QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    }

    void aTakenPortIsSaid() {
        Program first({u"--customers"_s, u"1"_s});
        QProcess second;
        second.start(QStringLiteral(LINESIDE_PRACTICE),
                     {u"--customers"_s, u"1"_s, u"--port"_s, QString::number(first.url().port())});
        QVERIFY(second.waitForFinished(30000));
        QCOMPARE(second.exitCode(), 2);
        QVERIFY(second.readAllStandardError().contains("port"));
        QVERIFY(first.end(SIGTERM));
    }

    void argumentsThatAreNoNumbers() {
        QProcess process;
        process.start(QStringLiteral(LINESIDE_PRACTICE), {u"--port"_s, u"many"_s});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(PracticeProgramTest)
#include "tst_practiceprogram.moc"
