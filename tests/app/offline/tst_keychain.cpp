#include "app/offline/keychainkeeper.h"
#include "tests/app/offline/support/storefixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A real Secret Service on a session bus of its own; the user's is never touched.
class KeychainTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;

    static void end(QProcess& process) {
        process.kill();
        process.waitForFinished();
    }

    /// What a keeper says of a key, once it says it.
    static KeyKeeper::Outcome outcomeOf(const QString& storeId) {
        KeychainKeeper keeper;
        std::optional<KeyKeeper::Outcome> outcome;
        keeper.read(storeId, [&](const KeyKeeper::Answer& answer) { outcome = answer.outcome; });
        const bool answered = QTest::qWaitFor([&] { return outcome.has_value(); }, 10000);
        return answered ? *outcome : KeyKeeper::Outcome::Unavailable;
    }

private slots:
    void initTestCase() {
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("needs dbus-daemon and gnome-keyring-daemon");
        m_bus.start(bus, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead(10000))
            QSKIP("dbus-daemon doesn't start here");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(keyring, {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        m_keyring.write("open\n");
        m_keyring.closeWriteChannel();
        if (!QTest::qWaitFor([] { return outcomeOf(u"none"_s) == KeyKeeper::Outcome::Absent; }, 15000))
            QSKIP("gnome-keyring-daemon doesn't answer here");
    }
    void cleanupTestCase() {
        end(m_keyring);
        end(m_bus);
    }

    void keepsAKeyAndGivesItBack() {
        KeychainKeeper keeper;
        const Key key = Key::random();
        QCOMPARE(outcomeOf(u"one"_s), KeyKeeper::Outcome::Absent);

        std::optional<bool> kept;
        keeper.write(u"one"_s, key, [&](bool good) { kept = good; });
        QTRY_VERIFY_WITH_TIMEOUT(kept, 20000);
        QVERIFY(*kept);

        std::optional<Key> again;
        keeper.read(u"one"_s, [&](const KeyKeeper::Answer& answer) { again = answer.key; });
        QTRY_VERIFY_WITH_TIMEOUT(again, 20000);
        QCOMPARE(*again, key);
    }

    void aStoreOpensWithIt() {
        const Place place{m_home.filePath(u"live.db"_s), false};
        for (int round = 0; round < 2; ++round) {
            Store store;
            QVERIFY(opens(store, place));
            QVERIFY(waited(store.drafts().save(Drafts::newId(), personalDraft())));
            QCOMPARE(waited(store.drafts().all()).value().size(), round + 1);
        }
    }

    void withoutItNothingIsLost() {
        end(m_keyring);
        Store store;
        QVERIFY(!opens(store, {m_home.filePath(u"live.db"_s), false}));
        QCOMPARE(store.state(), Store::State::Locked);
        QVERIFY(!opens(store, {m_home.filePath(u"new.db"_s), false}));
        QCOMPARE(store.state(), Store::State::PassphraseNeeded);
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
