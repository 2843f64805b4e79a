#include "tests/app/practice/support/desk.h"

#include <QDirIterator>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// The program under way; its address once it listens.
class Program {
public:
    explicit Program(const QStringList& arguments, const QString& temporary = {}) {
        if (!temporary.isEmpty()) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TMPDIR"_s, temporary);
            process.setProcessEnvironment(environment);
        }
        process.start(QStringLiteral(LINESIDE_PRACTICE), arguments);
        if (process.waitForReadyRead(60000))
            line = QString::fromUtf8(process.readLine()).trimmed();
    }
    /// "ledger token TOKEN", the second thing that it says.
    QByteArray token() {
        while (!process.canReadLine() && process.waitForReadyRead(10000)) {
        }
        return process.readLine().trimmed().split(' ').last();
    }
    void kill() {
        process.kill();
        process.waitForFinished(10000);
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

constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

/// What lies in the folder and may be entered or read by anybody but its owner.
QStringList open(const QString& folder) {
    QStringList found;
    for (const QFileInfo& one : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (one.permissions() & others)
            found += one.fileName();
    }
    return found;
}

QStringList stores(const QString& folder) {
    QStringList found;
    QDirIterator all(folder, {u"*.sqlite*"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        found += all.next();
    return found;
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

    void aKeptStoreIsForItsOwnerOnly() {
        const QTemporaryDir folder;
        const QStringList arguments{u"--customers"_s, u"20"_s, u"--store"_s, folder.filePath(u"s.sqlite"_s)};
        const auto look = [&] {
            Program program(arguments);
            const Exchange taken = ask(program.url(), Operation::CustomersUpdate,
                                       "<Customer><ID>1001</ID><Email>a@b.c</Email></Customer>");
            const QStringList found = stores(folder.path());
            const QStringList readable = open(folder.path());
            return taken.status == 200 && found.size() >= 2 && readable.isEmpty() && program.end(SIGTERM);
        };
        QVERIFY(look());
        // One of an earlier version: everybody may read it.
        QVERIFY(QFile::setPermissions(folder.filePath(u"s.sqlite"_s),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | others));
        QVERIFY(look());
    }

    void whatARunKeptGoesWithIt() {
        const QTemporaryDir folder;
        Program program({u"--customers"_s, u"20"_s}, folder.path());
        QVERIFY(program.url().isValid());
        QVERIFY(!stores(folder.path()).isEmpty());
        QCOMPARE(open(folder.path()), QStringList());
        QVERIFY(program.end(SIGHUP));
        QCOMPARE(stores(folder.path()), QStringList());
    }

    void afterAKillItGoesAtTheNextStart() {
        const QTemporaryDir folder;
        const QStringList arguments{u"--customers"_s, u"20"_s};
        Program killed(arguments, folder.path());
        Program alive(arguments, folder.path());
        QVERIFY(killed.url().isValid() && alive.url().isValid());
        const qsizetype both = stores(folder.path()).size();
        killed.kill();
        QCOMPARE(stores(folder.path()).size(), both);
        Program next(arguments, folder.path());
        QVERIFY(next.end(SIGTERM));
        QVERIFY(stores(folder.path()).size() < both);
        // Whose owner lives stays.
        QCOMPARE(ask(alive.url(), Operation::CustomersQuery, "<CustomerID>1001</CustomerID>").status, 200);
        QVERIFY(alive.end(SIGTERM));
        QCOMPARE(stores(folder.path()), QStringList());
    }

    /// Everybody may put a link under that name first; what it leads to is neither used nor emptied.
    void aFolderThatIsNotOursIsNotUsed() {
        const QTemporaryDir folder, other;
        QFile kept(other.filePath(u"run-1.lock"_s));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        const QString name = u"lineside-practice-"_s + QString::number(geteuid());
        QVERIFY(QFile::link(other.path(), folder.filePath(name)));
        Program program({u"--customers"_s, u"1"_s}, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(program.process.state(), QProcess::NotRunning, 30000);
        QCOMPARE(program.process.exitCode(), 2);
        QVERIFY(program.process.readAllStandardError().contains("no folder of this user alone"));
        QVERIFY(kept.exists());
    }

    void theLedgersTokenIsPrinted() {
        Program program({u"--customers"_s, u"1"_s});
        const QByteArray token = program.token();
        QVERIFY(token.size() >= 32);
        const auto status = [&](const QByteArray& field) {
            return exchange(program.url(), "GET", "/practice/ledger", field, {}).status;
        };
        QCOMPARE(status({}), 401);
        QCOMPARE(status("Authorization: Bearer " + token + "\r\n"), 200);
        QVERIFY(program.end(SIGTERM));
    }

    void namesAreLiveOrDocumented() {
        Program program({u"--customers"_s, u"1"_s, u"--names"_s, u"documented"_s});
        const Exchange answer =
            ask(program.url(), Operation::CustomersQuery, "<CustomerID>1001</CustomerID>");
        QVERIFY(answer.body.contains("<BIllProfileID>"));
        QVERIFY(program.end(SIGTERM));
        QProcess other;
        other.start(QStringLiteral(LINESIDE_PRACTICE), {u"--names"_s, u"of-my-own"_s});
        QVERIFY(other.waitForFinished(30000));
        QCOMPARE(other.exitCode(), 2);
        QVERIFY(other.readAllStandardError().contains("--names"));
    }

    void aDelayEndsWithTheProgram() {
        Program program({u"--customers"_s, u"1"_s});
        QCOMPARE(exchange(program.url(), "POST", "/practice/faults", "Content-Type: application/json\r\n",
                          R"({"kind":"Delay","delayMs":60000})")
                     .status,
                 204);
        QTcpSocket socket;
        socket.connectToHost(program.url().host(), quint16(program.url().port()));
        QVERIFY(socket.waitForConnected(5000));
        const QByteArray body = Desk::envelope(Operation::CustomersQuery, "<CustomerID>1001</CustomerID>");
        socket.write("POST /v20/default.asmx HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\n"
                     "SOAPAction: http://api.myh2o.com/v20/Customers_Query\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(socket.waitForBytesWritten(5000));
        QVERIFY(program.end(SIGTERM));
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
