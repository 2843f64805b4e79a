#include "app/offline/trouble.h"
#include "tests/app/offline/support/storefixture.h"

#include <QDir>
#include <QLockFile>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

const QUrl service(u"https://desk.example/api"_s);
const Person ann(service, u"DESK"_s, u"ann"_s);

/// The lock file of another computer, whose process does not run here.
void leaveLock(const QString& store, qint64 process, const QString& computer = u"old-laptop"_s) {
    QFile file(store + u".lock"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(u"%1\nlineside\n%2\n\n\n"_s.arg(process).arg(computer).toUtf8());
}

} // namespace

/// A store belongs to one person: where it is, who may open it, how one of before becomes theirs.
class PlaceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<KeychainState> m_keychain;
    std::unique_ptr<Store> m_store;

    Place annsPlace() const { return placeOf(m_folder->path(), ann); }
    bool keepADraft(const Place& place) {
        return opens(*m_store, place) &&
               waited(m_store->drafts().save(Drafts::newId(), personalDraft())).ok();
    }
    int drafts() { return int(waited(m_store->drafts().all()).value().size()); }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_shared<KeychainState>();
        m_store = makeStore(m_keychain);
    }
    void cleanup() { m_store.reset(); }

    void eachPersonHasTheirOwn() {
        const QString folder = m_folder->path();
        QStringList files{practicePlace(folder).file, sharedPlace(folder).file, annsPlace().file};
        for (const Person& other :
             {Person(service, u"DESK"_s, u"ben"_s), Person(service, u"DESKA"_s, u"nn"_s),
              Person(QUrl(u"https://other.example"_s), u"DESK"_s, u"ann"_s)})
            files.append(placeOf(folder, other).file);
        QCOMPARE(files.removeDuplicates(), 0);
        QCOMPARE(placeOf(folder, Person(service, u" desk"_s, u"ANN "_s)), annsPlace());
        for (const QString& file : files)
            QVERIFY2(!QFileInfo(file).fileName().contains(u"ann"_s), qPrintable(file));
    }

    void theKeyIsWipedAtTheClose() {
        const int before = Key::living();
        QVERIFY(keepADraft(practicePlace(m_folder->path())));
        m_keychain->keys.clear(); // what is left is the store's own
        QVERIFY(Key::living() > before);
        m_store->close();
        QCOMPARE(Key::living(), before);
    }

    void whoSignedOutNeedsThePassphrase() {
        QVERIFY(keepADraft(annsPlace()));
        QVERIFY(!m_store->hasPassphrase());
        m_store->open(annsPlace(), Store::Keys::PassphraseOnly);
        QTRY_COMPARE(m_store->state(), Store::State::Locked);
        QCOMPARE(whyLocked(*m_store), Reason::SignInFirst);
        QVERIFY(opens(*m_store, annsPlace()));
        QCOMPARE(drafts(), 1);
    }

    void aPassphraseOpensWithoutAKeychain() {
        m_keychain->works = false;
        m_store->open(annsPlace());
        QTRY_COMPARE(m_store->state(), Store::State::PassphraseNeeded);
        m_store->setPassphrase(u"a good one"_s);
        QTRY_COMPARE(m_store->state(), Store::State::Open);
        QVERIFY(m_store->hasPassphrase());
        m_keychain->works = true;
        m_store->open(annsPlace(), Store::Keys::PassphraseOnly);
        QTRY_COMPARE(m_store->state(), Store::State::PassphraseNeeded);
        m_store->setPassphrase(u"a good one"_s);
        QTRY_COMPARE(m_store->state(), Store::State::Open);
    }

    void theStoreOfBeforeIsTakenOver() {
        const Place before = sharedPlace(m_folder->path());
        QVERIFY(keepADraft(before));
        m_store->close();
        Place mine = annsPlace();
        mine.from = before.file;
        QVERIFY(opens(*m_store, mine));
        QCOMPARE(waited(m_store->drafts().all()).value().value(0).content, personalDraft());
        QVERIFY(!QFile::exists(before.file));
        m_store->close();
        QVERIFY(opens(*m_store, mine)); // nothing is there to be taken any more
        QCOMPARE(drafts(), 1);
    }

    void nothingIsTakenOverAStore() {
        const Place before = sharedPlace(m_folder->path());
        QVERIFY(keepADraft(before));
        QVERIFY(opens(*m_store, annsPlace()));
        Place mine = annsPlace();
        mine.from = before.file;
        QVERIFY(opens(*m_store, mine));
        QCOMPARE(drafts(), 0);
        m_store->close();
        QVERIFY(opens(*m_store, before));
        QCOMPARE(drafts(), 1);
    }

    void aStoreOfBeforeThatIsOpenStaysThere() {
        const Place before = sharedPlace(m_folder->path());
        QVERIFY(keepADraft(before));
        const auto second = makeStore(m_keychain);
        Place mine = annsPlace();
        mine.from = before.file;
        QVERIFY(!opens(*second, mine));
        QCOMPARE(whyLocked(*second), Reason::InUse);
        QVERIFY(!QFile::exists(mine.file));
        QCOMPARE(drafts(), 1);
    }

    void aLockOfElsewhereIsNamedAndTakenOnlyByWord() {
        QVERIFY(keepADraft(annsPlace()));
        m_store->close();
        leaveLock(annsPlace().file, 999'999'999);
        for (int i = 0; i < 2; ++i) { // asking again takes nothing
            QVERIFY(!opens(*m_store, annsPlace()));
            QCOMPARE(whyLocked(*m_store), Reason::InUse);
        }
        const auto holder = holderIn(m_store->failure());
        QVERIFY(holder);
        QCOMPARE(holder->computer, u"old-laptop"_s);
        QCOMPARE(holder->process, 999'999'999);
        QCOMPARE(holder->program, u"lineside"_s);
        QVERIFY(holder->since.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
        QVERIFY(!runsHere(*holder));
        Place mine = annsPlace();
        mine.lockOf = holder;
        leaveLock(annsPlace().file, 999'999'998); // somebody else by now
        QVERIFY(!opens(*m_store, mine));
        leaveLock(annsPlace().file, 999'999'999);
        mine.lockOf->since = holderOf(QLockFile(mine.file + u".lock"_s))->since;
        QVERIFY(opens(*m_store, mine));
        QCOMPARE(drafts(), 1);
    }

    void aLockOfAProcessHereIsNeverOffered() {
        QVERIFY(keepADraft(annsPlace()));
        const auto second = makeStore(m_keychain);
        QVERIFY(!opens(*second, annsPlace()));
        const auto holder = holderIn(second->failure());
        QVERIFY(holder);
        QCOMPARE(holder->process, QCoreApplication::applicationPid());
        QVERIFY(runsHere(*holder));
        Place mine = annsPlace();
        mine.lockOf = holder; // and by word it is not taken from one that lives
        QVERIFY(!opens(*second, mine));
        QCOMPARE(drafts(), 1);
    }
};

QTEST_GUILESS_MAIN(PlaceTest)
#include "tst_place.moc"
