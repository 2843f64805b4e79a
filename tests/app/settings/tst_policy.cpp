#include "app/settings/policy.h"
#include "models/json/reader.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace lineside;
using namespace Qt::StringLiterals;
using Code = json::Problem::Code;

namespace {

const QByteArray good =
    "{"
    "\"lineside-policy\": 1,"
    "\"set\": {\"serviceAddress\": \"https://api.example.net/v20/default.asmx\", \"queryTimeoutSeconds\": 45,"
    "\"figuresEditable\": false, \"nameOverrides\": {\"Customer/DOB\": \"Customer/Birth\"}},"
    "\"lock\": [\"serviceAddress\", \"figuresEditable\", \"nameProfile\"]"
    "}";

void writeTo(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write the test's own file");
}

} // namespace

class PolicyTest : public QObject {
    Q_OBJECT
private slots:
    void setsAndLocks();
    void brokenOnesLockWithLineAndReason_data();
    void brokenOnesLockWithLineAndReason();
    void brokenLeavesTheLookFree();
    void noFileNoPolicy();
    void whatCantBeReadIsBroken();
    void aFolderThatHidesItHoldsIt();
    void loadsATrustedFile();
    void whoCanChangeIt();
    void anAgentsFileIsIgnored();
    void arbitraryBytesNeverCrash();
};

void PolicyTest::setsAndLocks() {
    const Policy policy = policy::parse(good);
    for (const json::Problem& problem : policy.problems)
        qWarning() << problem.text();
    QVERIFY(policy.state == Policy::State::InForce);
    QCOMPARE(policy.set.size(), 4);
    QCOMPARE(policy.set.value("queryTimeoutSeconds"_setting), u"45"_s);
    QCOMPARE(policy.set.value("nameOverrides"_setting), u"Customer/DOB=Customer/Birth"_s);
    QVERIFY(policy.isLocked("serviceAddress"_setting));
    QVERIFY(policy.isLocked("nameProfile"_setting));
    QVERIFY(!policy.isLocked("queryTimeoutSeconds"_setting));
    QVERIFY(policy::parse(R"({"lineside-policy":1})").state == Policy::State::InForce);
}

void PolicyTest::brokenOnesLockWithLineAndReason_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QByteArray& sections, Code code, int line = 3) {
        QTest::newRow(name) << "{\"lineside-policy\": 1,\n" + sections + "}" << code << line;
    };
    QTest::newRow("empty") << QByteArray() << Code::Empty << 1;
    QTest::newRow("other kind") << QByteArray("{\"lineside-catalog\": 1}") << Code::NotThisKind << 1;
    QTest::newRow("newer") << QByteArray("{\n\"lineside-policy\": 2}") << Code::NewerVersion << 2;
    QTest::newRow("version") << QByteArray("{\n\"lineside-policy\": \"1\"}") << Code::Version << 2;
    QTest::newRow("comma") << QByteArray("{\"lineside-policy\": 1\n\"set\": {}}") << Code::MissingComma << 2;
    row("unknown section", "\n\"locks\": []", Code::Unknown);
    row("unknown setting", "\"set\": {\n\"serviceAdress\": \"https://a.example\"}", Code::Unknown);
    row("unknown lock", "\"lock\": [\n\"serviceAdress\"]", Code::Unknown);
    row("lock no text", "\"lock\": [\n1]", Code::NeedsText);
    row("lock no list", "\"lock\":\n\"serviceAddress\"", Code::NeedsList);
    row("set no object", "\"set\":\n[]", Code::NeedsObject);
    row("not safe", "\"set\": {\n\"serviceAddress\": \"http://api.example.net\"}", Code::Unfit);
    row("out of range", "\"set\": {\n\"changeTimeoutSeconds\": 0}", Code::Unfit);
    row("number as text", "\"set\": {\n\"changeTimeoutSeconds\": \"30\"}", Code::Unfit);
    row("text as number", "\"set\": {\n\"look\": 1}", Code::Unfit);
    row("flag as text", "\"set\": {\n\"figuresEditable\": \"true\"}", Code::Unfit);
    row("override of nothing", "\"set\": {\n\"nameOverrides\": {\"Customer/No\": \"A\"}}", Code::Unfit);
    row("override as list", "\"set\": {\n\"nameOverrides\": []}", Code::Unfit);
    row("password", "\"set\": {\n\"password\": \"x\"}", Code::Unknown);
    row("set twice", "\"set\": {\"look\": \"dark\",\n\"look\": \"light\"}", Code::Repeated, 3);
    row("section twice", "\"set\": {},\n\"set\": {}", Code::Repeated, 3);
}

void PolicyTest::brokenOnesLockWithLineAndReason() {
    QFETCH(QByteArray, bytes);
    QFETCH(Code, code);
    QFETCH(int, line);
    const Policy policy = policy::parse(bytes);
    QVERIFY(policy.state == Policy::State::Broken);
    QVERIFY(policy.set.isEmpty());
    QCOMPARE(policy.problems.size(), 1);
    QVERIFY2(policy.problems[0].code == code, qPrintable(policy.problems[0].text()));
    QCOMPARE(policy.problems[0].at.line, line);
    QVERIFY(!policy.problems[0].reason().isEmpty());
    QVERIFY(policy.isLocked("serviceAddress"_setting));
}

void PolicyTest::brokenLeavesTheLookFree() {
    const Policy policy = policy::parse("{");
    for (const SettingId free :
         {"look"_setting, "zoomPercent"_setting, "density"_setting, "userName"_setting})
        QVERIFY(!policy.isLocked(free));
    for (const SettingId held : {"catalogFile"_setting, "figuresEditable"_setting, "nameProfile"_setting})
        QVERIFY(policy.isLocked(held));
}

void PolicyTest::noFileNoPolicy() {
    const QTemporaryDir dir;
    const Policy policy = policy::load(dir.filePath(u"none/policy.json"_s));
    QVERIFY(policy.state == Policy::State::None);
    QVERIFY(policy.problems.isEmpty());
    QVERIFY(!policy.isLocked("serviceAddress"_setting));
    QVERIFY(QDir::isAbsolutePath(policy::defaultPath()));
}

void PolicyTest::whatCantBeReadIsBroken() {
    const QTemporaryDir dir;
    const Policy folder = policy::load(dir.path());
    QVERIFY(folder.state == Policy::State::Broken);
    QCOMPARE(folder.problems[0].at.line, 1);
    const QString link = dir.filePath(u"policy.json"_s);
    QVERIFY(QFile::link(dir.filePath(u"nowhere"_s), link));
    QVERIFY(policy::load(link).state == Policy::State::Broken);
#ifdef Q_OS_UNIX
    const QString pipe = dir.filePath(u"pipe.json"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(policy::load(pipe, 0).state == Policy::State::Broken);
    QVERIFY(policy::load(u"/dev/zero"_s, 0).state == Policy::State::Broken);
#endif
    const QString large = dir.filePath(u"large.json"_s);
    writeTo(large, good + QByteArray(json::maxBytes, ' '));
    QVERIFY(policy::load(large, 0).state == Policy::State::Broken);
}

/// Only "it does not exist" says that there is none.
void PolicyTest::aFolderThatHidesItHoldsIt() {
#ifdef Q_OS_WIN
    QSKIP("Windows: the installer's access rules stand for it");
#else
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"lineside"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const bool exists : {false, true}) {
        if (exists)
            writeTo(folder + u"/policy.json"_s, good);
        QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0) == 0);
        const test::Unprivileged agent(dir.path());
        const Policy policy = policy::load(folder + u"/policy.json"_s);
        QVERIFY(policy.state == Policy::State::Broken);
        QVERIFY(policy.isLocked("serviceAddress"_setting));
        QVERIFY(policy.problems[0].reason().contains(folder));
    }
    QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0700) == 0);
    QVERIFY(policy::load(folder + u"/policy.json/policy.json"_s, 0).state ==
            Policy::State::Broken); // in a file
#endif
}

void PolicyTest::loadsATrustedFile() {
    const QTemporaryDir dir;
    writeTo(dir.filePath(u"policy.json"_s), good);
    QVERIFY(policy::load(dir.filePath(u"policy.json"_s), 0).state == Policy::State::InForce);
}

void PolicyTest::whoCanChangeIt() {
#ifdef Q_OS_WIN
    QSKIP("Windows: the installer's access rules stand for it");
#else
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"lineside"_s);
    const QString path = folder + u"/policy.json"_s;
    const uint owner = ::geteuid();
    const uint stranger = owner + 54321;
    QVERIFY(QDir().mkpath(folder));
    writeTo(path, good);
    const auto mode = [](const QString& name, mode_t bits) {
        if (::chmod(QFile::encodeName(name).constData(), bits) != 0)
            qFatal("chmod");
    };
    mode(dir.path(), 0755);
    mode(folder, 0755);
    mode(path, 0644);
    QCOMPARE(policy::changeableBy(stranger, path), QString());
    QCOMPARE(policy::changeableBy(0, path), QString());
    if (owner != 0)
        QCOMPARE(policy::changeableBy(owner, path), path); // an owner could let himself write
    mode(path, 0646);
    QCOMPARE(policy::changeableBy(stranger, path), path);
    mode(path, 0644);
    mode(folder, 0777);
    QCOMPARE(policy::changeableBy(stranger, path), folder);
    mode(folder, 01777);
    QCOMPARE(policy::changeableBy(stranger, path), folder);
    mode(folder, 0755);
    mode(dir.path(), 0777);
    QCOMPARE(policy::changeableBy(stranger, path), dir.path());
    mode(dir.path(), 01777);
    QCOMPARE(policy::changeableBy(stranger, path), QString()); // the folder in it is another's
    mode(dir.path(), 0755);

    const QString open = dir.filePath(u"open"_s);
    QVERIFY(QDir().mkpath(open));
    mode(open, 0777);
    writeTo(open + u"/real.json"_s, good);
    QVERIFY(QFile::remove(path) && QFile::link(open + u"/real.json"_s, path));
    QCOMPARE(policy::changeableBy(stranger, path), open);
#endif
}

void PolicyTest::anAgentsFileIsIgnored() {
#ifndef Q_OS_WIN
    if (::geteuid() == 0) {
        // Root is no agent: the same as a child process that is one.
        const QTemporaryDir dir;
        QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0777) == 0);
        writeTo(dir.filePath(u"policy.json"_s), good);
        const pid_t child = ::fork();
        if (child == 0) {
            const bool dropped = ::setgid(65534) == 0 && ::setuid(65534) == 0;
            const Policy policy = policy::load(dir.filePath(u"policy.json"_s));
            const bool ignored = policy.state == Policy::State::Ignored && policy.problems.size() == 1 &&
                                 !policy.isLocked("serviceAddress"_setting);
            ::_exit(dropped && ignored ? 0 : 1);
        }
        int status = -1;
        QVERIFY(::waitpid(child, &status, 0) == child);
        QCOMPARE(status, 0);
        return;
    }
    const QTemporaryDir dir;
    writeTo(dir.filePath(u"policy.json"_s), good);
    const Policy policy = policy::load(dir.filePath(u"policy.json"_s));
    QVERIFY(policy.state == Policy::State::Ignored);
    QVERIFY(policy.problems[0].reason().contains(dir.path()));
    QVERIFY(!policy.isLocked("serviceAddress"_setting));
#else
    QSKIP("Windows: the installer's access rules stand for it");
#endif
}

void PolicyTest::arbitraryBytesNeverCrash() {
    QRandomGenerator random(7);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = good;
        for (int edits = random.bounded(1, 6); edits > 0; --edits) {
            const int at = random.bounded(int(bytes.size()));
            bytes[at] =
                random.bounded(3) ? bytes[random.bounded(int(bytes.size()))] : char(random.bounded(256));
        }
        const Policy policy = policy::parse(bytes.left(random.bounded(int(bytes.size()) + 1)));
        QVERIFY(policy.problems.isEmpty() == (policy.state == Policy::State::InForce));
        for (const json::Problem& problem : policy.problems)
            QVERIFY(problem.at.line >= 1 && !problem.reason().isEmpty());
    }
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
