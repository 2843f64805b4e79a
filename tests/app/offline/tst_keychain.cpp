#include "app/offline/keychainkeeper.h"
#include "tests/app/offline/support/storefixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The system's keychain. On Linux a real Secret Service on a session bus of its own: the user's is never
/// touched. On macOS and Windows there is only the user's, so there it runs in CI alone.
class KeychainTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QStringList m_ids; ///< to be removed again
    const QString m_one = newId(), m_two = newId();

    QString newId() { return m_ids.emplace_back(u"test "_s + Drafts::newId()); }
    static void end(QProcess& process) {
        process.kill();
        process.waitForFinished();
    }

    static KeyKeeper::Answer answerOf(const QString& storeId) {
        KeychainKeeper keeper;
        std::optional<KeyKeeper::Answer> answer;
        keeper.read(storeId, [&](const KeyKeeper::Answer& said) { answer = said; });
        const bool answered = QTest::qWaitFor([&] { return answer.has_value(); }, 20000);
        return answered ? *answer : KeyKeeper::Answer();
    }
    static bool keeps(const QString& storeId, const Key& key) {
        KeychainKeeper keeper;
        std::optional<bool> kept;
        keeper.write(storeId, key, [&](bool good) { kept = good; });
        return QTest::qWaitFor([&] { return kept.has_value(); }, 20000) && *kept;
    }
    /// Past the keeper, as somebody who looks into the keychain by hand.
    static void run(QKeychain::Job& job, const QString& storeId) {
        job.setAutoDelete(false);
        job.setKey(u"store "_s + storeId);
        bool finished = false;
        connect(&job, &QKeychain::Job::finished, &job, [&] { finished = true; });
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished, 20000);
    }

    /// Starts nothing by itself: what is on this bus is what the test put there.
    QString busConfiguration() {
        QFile file(m_home.filePath(u"bus.conf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("<busconfig><type>session</type><listen>unix:tmpdir=" + m_home.path().toUtf8() +
                   "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                   "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>");
        return file.fileName();
    }
    void startTheKeyring() {
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        QVERIFY2(!bus.isEmpty() && !keyring.isEmpty(),
                 "needs dbus-daemon and gnome-keyring-daemon: packaging/debian-packages.txt");
        m_bus.start(bus, {u"--config-file="_s + busConfiguration(), u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForReadyRead(10000), m_bus.readAllStandardError().constData());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(keyring, {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        m_keyring.write("open\n");
        m_keyring.closeWriteChannel();
        QVERIFY2(
            QTest::qWaitFor([] { return answerOf(u"none"_s).outcome == KeyKeeper::Outcome::Absent; }, 20000),
            m_keyring.readAllStandardError().constData());
    }

private slots:
    void initTestCase() {
#ifdef Q_OS_LINUX
        startTheKeyring();
#else
        if (!qEnvironmentVariableIsSet("CI"))
            QSKIP("the user's own keychain is left alone");
#endif
    }
    void cleanupTestCase() {
#ifdef Q_OS_LINUX
        end(m_keyring);
        end(m_bus);
#else
        for (const QString& id : std::as_const(m_ids)) {
            QKeychain::DeletePasswordJob job(u"Lineside"_s);
            run(job, id);
        }
#endif
    }

    void keepsAKeyAndGivesItBack() {
        const Key key = Key::random();
        QCOMPARE(answerOf(m_one).outcome, KeyKeeper::Outcome::Absent);
        QVERIFY(keeps(m_one, key));
        QCOMPARE(answerOf(m_one).outcome, KeyKeeper::Outcome::Found);
        QCOMPARE(answerOf(m_one).key, key);
    }

    void eachStoreHasItsOwn() {
        const Key first = Key::random();
        const Key second = Key::random();
        QVERIFY(keeps(m_one, first) && keeps(m_two, second));
        QCOMPARE(answerOf(m_one).key, first);
        QCOMPARE(answerOf(m_two).key, second);
    }

    void whatIsNoKeyIsNotTakenForNone() {
        QKeychain::WritePasswordJob job(u"Lineside"_s);
        job.setBinaryData("half a key");
        run(job, m_two);
        QCOMPARE(job.error(), QKeychain::NoError);
        // Absent would let a new key be written over it.
        QCOMPARE(answerOf(m_two).outcome, KeyKeeper::Outcome::Unavailable);
        QVERIFY(!answerOf(m_two).key);
    }

    void aStoreOpensWithIt() {
        const Place place{m_home.filePath(u"live.db"_s), false};
        for (int round = 0; round < 2; ++round) {
            Store store;
            QVERIFY(opens(store, place));
            QVERIFY(waited(store.drafts().save(Drafts::newId(), personalDraft())));
            QCOMPARE(waited(store.drafts().all()).value().size(), round + 1);
        }
        const auto id = sql(place.file, u"SELECT value FROM meta WHERE name = 'id'"_s)[0][0].toByteArray();
        m_ids.append(QString::fromLatin1(id));
        QCOMPARE(answerOf(m_ids.last()).outcome, KeyKeeper::Outcome::Found);
    }

    void withoutItNothingIsLost() {
#ifdef Q_OS_LINUX
        end(m_keyring);
        QVERIFY(!keeps(m_one, Key::random()));
        QCOMPARE(answerOf(m_one).outcome, KeyKeeper::Outcome::Unavailable);
        Store store;
        QVERIFY(!opens(store, {m_home.filePath(u"live.db"_s), false}));
        QCOMPARE(whyLocked(store), Reason::KeyUnavailable);
        QVERIFY(!opens(store, {m_home.filePath(u"new.db"_s), false}));
        QCOMPARE(store.state(), Store::State::PassphraseNeeded);
#else
        QSKIP("nobody ends the user's own keychain");
#endif
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
