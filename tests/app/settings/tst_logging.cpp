#include "app/settings/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
