#include "tests/app/offline/support/storefixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so.
class SlowKeeper : public KeyKeeper {
public:
    using Asked = std::shared_ptr<QList<std::function<void(const Answer&)>>>;
    explicit SlowKeeper(Asked asked) : m_asked(std::move(asked)) {}
    void read(const QString&, std::function<void(const Answer&)> done) override { m_asked->append(done); }
    void write(const QString&, const Key&, std::function<void(bool)> done) override { done(true); }

private:
    Asked m_asked;
};

} // namespace

/// Keys, and what becomes of a store without one.
class StoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::shared_ptr<KeychainState> m_keychain;

    void putOneDraft() {
        const auto store = makeStore(m_keychain);
        QVERIFY(opens(*store, m_place));
        QVERIFY(waited(store->drafts().save(Drafts::newId(), personalDraft())));
    }
    int draftsIn(Store& store) const {
        const auto all = waited(store.drafts().all());
        return all ? int(all.value().size()) : -1;
    }
    bool unlocks(Store& store, const QString& passphrase) const {
        QSignalSpy openedSpy(&store, &Store::opened);
        QSignalSpy wrong(&store, &Store::passphraseWrong);
        store.setPassphrase(passphrase);
        return QTest::qWaitFor([&] { return !openedSpy.isEmpty() || !wrong.isEmpty(); }, 20000) &&
               wrong.isEmpty();
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"live.db"_s), false};
        m_keychain = std::make_shared<KeychainState>();
    }

    void theKeychainOpensIt() {
        putOneDraft();
        QCOMPARE(m_keychain->keys.size(), 1);
        const auto store = makeStore(m_keychain);
        QSignalSpy openedSpy(store.get(), &Store::opened);
        QSignalSpy drafts(&store->drafts(), &Drafts::changed);
        QVERIFY(opens(*store, m_place));
        QCOMPARE(openedSpy.size(), 1);
        QCOMPARE(drafts.size(), 1);
        QVERIFY(store->drafts().isOpen() && store->attempts().isOpen());
        QCOMPARE(draftsIn(*store), 1);
        store->close();
        QCOMPARE(drafts.size(), 2);
        QVERIFY(!store->drafts().isOpen());
    }

    void aLostKeyLosesNothing() {
        putOneDraft();
        const auto keys = std::exchange(m_keychain->keys, {});
        const auto store = makeStore(m_keychain);
        QSignalSpy locked(store.get(), &Store::locked);
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(whyLocked(*store), Reason::KeyLost);
        QCOMPARE(locked.size(), 1);
        QVERIFY(m_keychain->keys.isEmpty()); // no new key over old rows
        const auto refused = waited(store->drafts().save(Drafts::newId(), personalDraft()));
        QCOMPARE(refused.failure().kind, Failure::Kind::Storage);
        QCOMPARE(waited(store->attempts().all()).failure().kind, Failure::Kind::Storage);
        m_keychain->keys = keys;
        QVERIFY(opens(*store, m_place));
        QCOMPARE(draftsIn(*store), 1);
    }

    void aKeychainOutOfOrderLosesNothing() {
        putOneDraft();
        m_keychain->works = false;
        const auto store = makeStore(m_keychain);
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(whyLocked(*store), Reason::KeyUnavailable);
        m_keychain->works = true;
        QVERIFY(opens(*store, m_place));
        QCOMPARE(draftsIn(*store), 1);
    }

    void anotherKeyIsRefused() {
        putOneDraft();
        m_keychain->keys.begin().value() = Key::random();
        const auto store = makeStore(m_keychain);
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(whyLocked(*store), Reason::OtherKey);
    }

    void anEmptyStoreTakesANewKey() {
        const auto store = makeStore(m_keychain);
        QVERIFY(opens(*store, m_place));
        m_keychain->keys.clear();
        QVERIFY(opens(*store, m_place));
        QCOMPARE(m_keychain->keys.size(), 1);
    }

    void aPassphraseWhereThereIsNoKeychain() {
        m_keychain->works = false;
        const auto store = makeStore(m_keychain);
        QSignalSpy needed(store.get(), &Store::passphraseNeeded);
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(needed.takeFirst().first().toBool(), true);
        QVERIFY(unlocks(*store, u"correct horse"_s));
        QVERIFY(waited(store->drafts().save(Drafts::newId(), personalDraft())));

        QVERIFY(!opens(*store, m_place));
        QCOMPARE(needed.takeFirst().first().toBool(), false);
        QVERIFY(!unlocks(*store, u"wrong horse"_s));
        QCOMPARE(store->state(), Store::State::PassphraseNeeded);
        QVERIFY(!store->drafts().isOpen());
        QVERIFY(unlocks(*store, u"correct horse"_s));
        QCOMPARE(draftsIn(*store), 1);
    }

    void aKeychainThatDoesntKeepAsksForAPassphrase() {
        m_keychain->keeps = false;
        const auto store = makeStore(m_keychain);
        QSignalSpy needed(store.get(), &Store::passphraseNeeded);
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(needed.size(), 1);
        QVERIFY(unlocks(*store, u"correct horse"_s));
    }

    void aKeychainThatCameLaterIsGivenTheKey() {
        m_keychain->works = false;
        const auto store = makeStore(m_keychain);
        opens(*store, m_place);
        QVERIFY(unlocks(*store, u"correct horse"_s));
        QVERIFY(waited(store->drafts().save(Drafts::newId(), personalDraft())));
        m_keychain->works = true;
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(store->state(), Store::State::PassphraseNeeded); // sealed rows: no new key
        QVERIFY(unlocks(*store, u"correct horse"_s));
        QTRY_COMPARE(m_keychain->keys.size(), 1);
        QVERIFY(opens(*store, m_place)); // not asked again
        QCOMPARE(draftsIn(*store), 1);
        m_keychain->keys.begin().value() = Key::random();
        QVERIFY(!opens(*store, m_place)); // a wrong key there: the passphrase still opens it
        QVERIFY(unlocks(*store, u"correct horse"_s));
    }

    void whoDeclinesWorksWithoutDrafts() {
        m_keychain->works = false;
        const auto store = makeStore(m_keychain);
        opens(*store, m_place);
        store->declinePassphrase();
        QCOMPARE(whyLocked(*store), Reason::PassphraseDeclined);
        QCOMPARE(waited(store->drafts().all()).failure().kind, Failure::Kind::Storage);
        QVERIFY(!store->attempts().isOpen());
        opens(*store, m_place); // asked again when the agent wants it
        QCOMPARE(store->state(), Store::State::PassphraseNeeded);
        QVERIFY(unlocks(*store, u"correct horse"_s));
    }

    void practiceKeepsItsKeyBesideItsStore() {
        m_place = {m_folder->filePath(u"practice.db"_s), true};
        const QString keyFile = m_place.file + u".key"_s;
        Store store;
        QVERIFY(opens(store, m_place));
        QVERIFY(waited(store.drafts().save(Drafts::newId(), personalDraft())));
#ifdef Q_OS_UNIX
        QVERIFY(!(QFile::permissions(keyFile) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif
        QVERIFY(opens(store, m_place));
        QCOMPARE(draftsIn(store), 1);
        store.close();
        QVERIFY(QFile::rename(keyFile, keyFile + u".away"_s));
        QVERIFY(!opens(store, m_place));
        QCOMPARE(whyLocked(store), Reason::KeyLost);
        QVERIFY(!QFile::exists(keyFile));
        QFile damaged(keyFile);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("short") == 5);
        damaged.close();
        QVERIFY(!opens(store, m_place));
        QCOMPARE(whyLocked(store), Reason::KeyUnavailable);
        QVERIFY(QFile::remove(keyFile) && QFile::rename(keyFile + u".away"_s, keyFile));
        QVERIFY(opens(store, m_place));
        QCOMPARE(draftsIn(store), 1);
    }

    void practiceAsksForNoPassphrase() {
#ifdef Q_OS_UNIX
        m_place = {m_folder->filePath(u"practice.db"_s), true};
        // Its key file can't be made: the name leads nowhere.
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere/key"_s), m_place.file + u".key"_s));
        Store store;
        QSignalSpy needed(&store, &Store::passphraseNeeded);
        QVERIFY(!opens(store, m_place));
        QCOMPARE(whyLocked(store), Reason::KeyUnavailable);
        QVERIFY(needed.isEmpty());
#else
        QSKIP("links of files are another system's");
#endif
    }

    void answersOfAnEarlierOpeningDontCount() {
        putOneDraft();
        const Key key = *m_keychain->keys.cbegin();
        const auto asked = std::make_shared<QList<std::function<void(const KeyKeeper::Answer&)>>>();
        Store store([asked](const Place&) { return std::make_unique<SlowKeeper>(asked); }, cheap());
        store.open({m_folder->filePath(u"other.db"_s), false});
        QTRY_COMPARE(asked->size(), 1);
        store.open(m_place);
        QTRY_COMPARE(asked->size(), 2);
        // The other store's keychain says that it has no key: nothing that concerns this one.
        asked->at(0)({KeyKeeper::Outcome::Absent, {}, {}});
        QCOMPARE(store.state(), Store::State::Opening);
        asked->at(1)({KeyKeeper::Outcome::Found, key, {}});
        QTRY_COMPARE(store.state(), Store::State::Open);
        QCOMPARE(draftsIn(store), 1);
    }

    void practiceAndLiveNeverShare() {
        putOneDraft();
        Store store;
        QVERIFY(!opens(store, {m_place.file, true}));
        QCOMPARE(whyLocked(store), Reason::OtherKind);
        QVERIFY(!QFile::exists(m_place.file + u".key"_s)); // no key file beside a live store, ever
    }

    void theSecondProgramIsToldSo() {
        const auto first = makeStore(m_keychain);
        QVERIFY(opens(*first, m_place));
        const auto second = makeStore(m_keychain);
        QVERIFY(!opens(*second, m_place));
        QCOMPARE(whyLocked(*second), Reason::InUse);
        first->close();
        QVERIFY(opens(*second, m_place));
    }

    void damageIsReported() {
        putOneDraft();
        putOneDraft();
        sql(m_place.file, u"UPDATE drafts SET revision = 9 WHERE rowid = 1"_s);
        const auto store = makeStore(m_keychain);
        QSignalSpy unreadable(store.get(), &Store::unreadable);
        QVERIFY(opens(*store, m_place));
        QCOMPARE(unreadable.takeFirst(), (QVariantList{1, 0}));
        QCOMPARE(draftsIn(*store), 1);
    }

    void closingInsideOpenedIsFine() {
        const auto store = makeStore(m_keychain);
        connect(store.get(), &Store::opened, store.get(), [&] { store->close(); });
        QVERIFY(!opens(*store, m_place));
        QCOMPARE(store->state(), Store::State::Closed);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
