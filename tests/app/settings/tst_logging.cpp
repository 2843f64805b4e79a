#include "app/settings/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <thread>
#include <vector>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LoggingTest : public QObject {
    Q_OBJECT
private slots:
    void fileKeepsItsLimit();
    void oneFileOnly();
    void goesOnWithAFileThatIsThere();
    void onlyTheUserReadsIt();
    void anImpossiblePlaceLosesLinesOnly();
    void messagesGoRedactedFromAllThreads();
    void noEnvironmentBringsMore_data();
    void noEnvironmentBringsMore();
};

void LoggingTest::fileKeepsItsLimit() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"deep/lineside.log"_s);
    LogFile log(path, {1000, 2});
    for (int i = 0; i < 500; ++i)
        log.write("line " + QByteArray::number(i));
    QVERIFY(content(path).endsWith("line 499\n"));
    const QString first = path + u".1"_s;
    const QString second = path + u".2"_s;
    for (const QString& name : {path, first, second})
        QVERIFY(QFileInfo(name).size() > 0 && QFileInfo(name).size() <= 1000);
    QVERIFY(!QFile::exists(path + u".3"_s));
    // No line is lost between two files.
    const QByteArrayList kept = (content(second) + content(first) + content(path)).trimmed().split('\n');
    for (qsizetype i = 0; i < kept.size(); ++i)
        QCOMPARE(kept[i], "line " + QByteArray::number(500 - kept.size() + i));
    log.write(QByteArray(5000, 'x'));
    QCOMPARE(QFileInfo(path).size(), 1000);
}

void LoggingTest::oneFileOnly() {
    const QTemporaryDir dir;
    LogFile log(dir.filePath(u"a.log"_s), {100, 0});
    for (int i = 0; i < 100; ++i)
        log.write("0123456789");
    QVERIFY(QFileInfo(log.path()).size() <= 100);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void LoggingTest::goesOnWithAFileThatIsThere() {
    const QTemporaryDir dir;
    LogFile(dir.filePath(u"a.log"_s)).write("one");
    LogFile(dir.filePath(u"a.log"_s)).write("two");
    QCOMPARE(content(dir.filePath(u"a.log"_s)), QByteArray("one\ntwo\n"));
}

void LoggingTest::onlyTheUserReadsIt() {
#ifdef Q_OS_WIN
    QSKIP("Windows: the folder's access rules stand for it");
#endif
    const QTemporaryDir dir;
    LogFile log(dir.filePath(u"a.log"_s));
    log.write("one");
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(log.path()) & others));
}

void LoggingTest::anImpossiblePlaceLosesLinesOnly() {
    const QTemporaryDir dir;
    LogFile log(dir.path()); // a folder
    log.write("one");
    QVERIFY(QFileInfo(dir.path()).isDir());
#ifdef Q_OS_UNIX
    const QString pipe = dir.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    LogFile(pipe).write("one"); // waits for nobody
#endif
}

void LoggingTest::messagesGoRedactedFromAllThreads() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"lineside.log"_s);
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(before);
    const bool first = logging::install(path, {64 * 1024, 1});
    const bool second = logging::install(dir.filePath(u"other.log"_s), {});
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([] {
            for (int i = 0; i < 200; ++i)
                qWarning("customer with SSN 123-45-6789 and mail rosa@example.org");
        });
    for (std::thread& thread : threads)
        thread.join();
    qInstallMessageHandler(before);
    QVERIFY(first);
    QVERIFY(!second);
    QVERIFY(!QFile::exists(dir.filePath(u"other.log"_s)));
    const QByteArray log = content(path + u".1"_s) + content(path);
    const QByteArrayList lines = log.trimmed().split('\n');
    QCOMPARE(lines.size(), 800);
    for (const QByteArray& line : lines) {
        QVERIFY2(line.endsWith("warning default: customer with SSN #### and mail [address]"),
                 line.constData());
        QVERIFY(!line.contains("6789") && !line.contains("rosa"));
    }
}

void LoggingTest::noEnvironmentBringsMore_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("everything") << u"QT_LOGGING_RULES"_s << u"*=true"_s;
    QTest::newRow("one category") << u"QT_LOGGING_RULES"_s << u"qt.widgets.*.debug=true;lineside.info=true"_s;
    QTest::newRow("a file") << u"QT_LOGGING_CONF"_s << u"rules.ini"_s;
    QTest::newRow("a file of the person") << u"XDG_CONFIG_HOME"_s << u"home"_s;
    QTest::newRow("nothing at all") << u"QT_LOGGING_RULES"_s << u"*=false"_s;
    QTest::newRow("another pattern") << u"QT_MESSAGE_PATTERN"_s << u"%{message} %{backtrace}"_s;
}

/// In another process, as only its start reads them. Files of rules stand where Qt looks for them.
void LoggingTest::noEnvironmentBringsMore() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"home/QtProject"_s));
    for (const QString& path : {u"rules.ini"_s, u"home/QtProject/qtlogging.ini"_s}) {
        QFile rules(dir.filePath(path));
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("[Rules]\n*=true\n");
    }
    const QString log = dir.filePath(u"lineside.log"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LINESIDE_TEST_LOG"_s, log);
    if (!name.isEmpty())
        environment.insert(name, value == "rules.ini"_L1 || value == "home"_L1 ? dir.filePath(value) : value);
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath());
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
    const QByteArray said = child.readAllStandardError() + child.readAllStandardOutput();
    for (const QByteArray& text : {content(log), said})
        QVERIFY2(!text.contains("Delgado") && text.contains("Something is wrong"), text.constData());
}

namespace {

/// What a program does that logs as Qt's own parts do.
int logAsQtDoes() {
    logging::install(qEnvironmentVariable("LINESIDE_TEST_LOG"));
    for (const char* name : {"qt.widgets.input", "qt.sql.sqlite", "lineside", "default"}) {
        const QLoggingCategory category(name);
        qCDebug(category, "typed Rosa Delgado");
        qCInfo(category, "typed Rosa Delgado");
    }
    qDebug("typed Rosa Delgado");
    qInfo("typed Rosa Delgado");
    qWarning("Something is wrong");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("LINESIDE_TEST_LOG"))
        return logAsQtDoes();
    LoggingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logging.moc"
