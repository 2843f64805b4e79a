#include "tests/app/offline/support/storefixture.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The order of savings, futures that always settle, and disks that give no more.
class StorePortsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::shared_ptr<KeychainState> m_keychain = std::make_shared<KeychainState>();
    std::unique_ptr<Store> m_store;

    QList<SavedDraft> all() {
        const auto found = waited(m_store->drafts().all());
        return found ? found.value() : QList<SavedDraft>();
    }
    static DraftContent numbered(int number) { return {.title = u"draft %1"_s.arg(number)}; }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"live.db"_s), false};
        m_store = makeStore(m_keychain);
        QVERIFY(opens(*m_store, m_place));
    }
    void cleanup() { m_store.reset(); }

    void theLastSavingStands() {
        const QString id = Drafts::newId();
        QList<QFuture<Result<QDateTime>>> savings;
        for (int i = 0; i < 200; ++i)
            savings.append(m_store->drafts().save(id, numbered(i)));
        const auto found = all(); // asked after them, answered after them
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().content, numbered(199));
        for (const auto& saving : savings)
            QVERIFY(saving.isFinished() && saving.result().ok());
        // What waited for its turn was written once, not two hundred times.
        QVERIFY2(found.first().revision < 200, qPrintable(QString::number(found.first().revision)));
    }

    void removingKeepsItsPlaceAmongSavings() {
        const QString id = Drafts::newId();
        m_store->drafts().save(id, numbered(1));
        m_store->drafts().remove(id);
        m_store->drafts().save(id, numbered(2));
        QCOMPARE(all().size(), 1);
        m_store->drafts().save(id, numbered(3));
        m_store->drafts().remove(id);
        QVERIFY(all().isEmpty());
        QVERIFY(waited(m_store->drafts().restore(id)).value());
        QCOMPARE(all().first().content, numbered(3));
    }

    void fiveDraftsAtOnce() {
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids.append(Drafts::newId());
        for (int round = 0; round < 40; ++round) {
            for (int i = 0; i < 5; ++i)
                m_store->drafts().save(ids[i], numbered(100 * i + round));
        }
        QCOMPARE(all().size(), 5);
        m_store = makeStore(m_keychain);
        QVERIFY(opens(*m_store, m_place));
        const auto found = all();
        QCOMPARE(found.size(), 5);
        for (const SavedDraft& draft : found)
            QCOMPARE(draft.content, numbered(100 * int(ids.indexOf(draft.id)) + 39));
    }

    void theNewestComesFirst() {
        const QString first = Drafts::newId();
        const QString second = Drafts::newId();
        waited(m_store->drafts().save(first, numbered(1)));
        const auto saved = waited(m_store->drafts().save(second, numbered(2)));
        const auto later = [&] { // times are kept in milliseconds
            return waited(m_store->drafts().save(first, numbered(3))).value() > saved.value();
        };
        QTRY_VERIFY(later());
        QCOMPARE(all().first().id, first);
    }

    void everybodyHearsOfChanges() {
        QSignalSpy drafts(&m_store->drafts(), &Drafts::changed);
        QSignalSpy attempts(&m_store->attempts(), &Attempts::changed);
        const QString id = Drafts::newId();
        waited(m_store->drafts().save(id, numbered(1)));
        waited(m_store->drafts().remove(id));
        waited(m_store->drafts().restore(id));
        QTRY_COMPARE(drafts.size(), 3);
        waited(m_store->drafts().all());
        waited(m_store->attempts().put(personalAttempt(Attempt::State::Prepared)));
        QTRY_COMPARE(attempts.size(), 1);
        QCOMPARE(drafts.size(), 3);
    }

    void changesSayWhatChanged() {
        QSignalSpy drafts(&m_store->drafts(), &Drafts::changed);
        QSignalSpy attempts(&m_store->attempts(), &Attempts::changed);
        const Attempt sent = personalAttempt(Attempt::State::Accepted);
        const QString id = Drafts::newId();
        waited(m_store->drafts().save(id, numbered(1)));
        waited(m_store->attempts().put(sent));
        QTRY_COMPARE(attempts.size(), 1);
        QCOMPARE(drafts.size(), 2);
        QCOMPARE(drafts.at(0).at(0).toString(), id);
        QCOMPARE(drafts.at(1).at(0).toString(), sent.draftId); // it was made
        const auto what = attempts.first().first().value<AttemptChange>();
        QCOMPARE(what.id, sent.id);
        QCOMPARE(what.draftId, sent.draftId);
        QCOMPARE(what.state, Attempt::State::Accepted);
        m_store->close();
        QCOMPARE(drafts.last().first().toString(), QString());
        QCOMPARE(attempts.last().first().value<AttemptChange>().id, QString());
    }

    void onlyWhatIsAskedForIsOpened() {
        using State = Attempt::State;
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            ids.append(Drafts::newId());
            waited(m_store->drafts().save(ids.last(), numbered(i)));
        }
        QList<Attempt> put;
        for (const State state : {State::Accepted, State::Refused, State::Uncertain, State::Prepared}) {
            put.append(personalAttempt(state));
            put.last().madeAt = put.last().madeAt.addDays(put.size());
            QVERIFY(waited(m_store->attempts().put(put.last())));
        }
        Attempts& attempts = m_store->attempts();
        const auto opening = [](auto ask) {
            const int before = payloadsOpened();
            ask();
            return payloadsOpened() - before;
        };
        // Saving looks at nothing but its own row.
        QCOMPARE(opening([&] { QVERIFY(waited(m_store->drafts().save(ids[0], numbered(9)))); }), 0);
        QCOMPARE(opening([&] { QCOMPARE(waited(m_store->drafts().count()).value(), 5); }), 0);
        QCOMPARE(opening([&] { QCOMPARE(waited(attempts.count({})).value(), 4); }), 0);
        QCOMPARE(
            opening([&] {
                QCOMPARE(waited(attempts.count({.states = {State::Uncertain, State::Refused}})).value(), 2);
            }),
            0);
        QCOMPARE(
            opening([&] { QCOMPARE(waited(m_store->drafts().one(ids[3])).value()->content, numbered(3)); }),
            1);
        QCOMPARE(opening([&] {
                     QCOMPARE(waited(attempts.find({.draftId = put[1].draftId})).value(), QList{put[1]});
                 }),
                 1);
        QCOMPARE(
            opening([&] {
                QCOMPARE(waited(attempts.find({.since = put[2].madeAt})).value(), (QList{put[3], put[2]}));
            }),
            2);
        QCOMPARE(waited(attempts.find({.id = put[0].id})).value(), QList{put[0]});
        QVERIFY(!waited(m_store->drafts().one(Drafts::newId())).value());
        waited(m_store->drafts().remove(ids[3]));
        QVERIFY(!waited(m_store->drafts().one(ids[3])).value());
        QCOMPARE(waited(m_store->drafts().count()).value(), 4);
    }

    void futuresSettleHereWhenTheStoreDies() {
        QThread* const here = QThread::currentThread();
        const QString id = Drafts::newId();
        int settled = 0;
        QList<QFuture<void>> chains;
        for (int i = 0; i < 50; ++i) {
            chains.append(m_store->drafts().save(id, numbered(i)).then([&](const Result<QDateTime>& result) {
                QCOMPARE(QThread::currentThread(), here);
                settled += result.ok() ? 1 : 0;
                // Coming back while it goes settles too.
                QVERIFY(m_store == nullptr || m_store->drafts().save(id, {}).isFinished());
            }));
        }
        const auto attempt = m_store->attempts().put(personalAttempt(Attempt::State::Sending));
        m_store.reset();
        QCOMPARE(settled, 50);
        QVERIFY(attempt.isFinished() && attempt.result().ok());
        // And it was written.
        m_store = makeStore(m_keychain);
        QVERIFY(opens(*m_store, m_place));
        QCOMPARE(all().first().content, numbered(49));
        QCOMPARE(waited(m_store->attempts().all()).value().first().state, Attempt::State::Uncertain);
    }

    void aClosedStoreAnswersAtOnce() {
        m_store->close();
        const auto saving = m_store->drafts().save(Drafts::newId(), {});
        QVERIFY(saving.isFinished());
        QCOMPARE(saving.result().failure().kind, Failure::Kind::Storage);
        QCOMPARE(reasonOf(saving.result().failure()), Reason::Closed);
        QVERIFY(m_store->drafts().all().isFinished());
        QVERIFY(m_store->drafts().remove(u"x"_s).isFinished());
        QVERIFY(m_store->attempts().put({}).isFinished());
    }

    void aFullDiskIsSaidAndGotOver() {
#ifdef Q_OS_LINUX
        const QString id = Drafts::newId();
        QVERIFY(waited(m_store->drafts().save(id, numbered(1))));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{16384, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        DraftContent large = numbered(2);
        large.form = QByteArray(200'000, 'x');
        const auto refused = waited(m_store->drafts().save(id, large));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().kind, Failure::Kind::Storage);
        QCOMPARE(all().first().content, numbered(1));
        QVERIFY(waited(m_store->drafts().save(id, large)));
        QCOMPARE(all().first().content, large);
#else
        QSKIP("limits of file sizes are set as Linux does");
#endif
    }

    void aFolderThatCantBeWrittenIsSaid() {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto store = makeStore(m_keychain);
        QVERIFY(!opens(*store, {m_folder->filePath(u"file/below/live.db"_s), false}));
        QCOMPARE(whyLocked(*store), Reason::Disk);
        QCOMPARE(store->failure().kind, Failure::Kind::Storage);
    }

    void aReadOnlyFolderIsSaid() {
#ifdef Q_OS_UNIX
        const auto readOnly = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
        const Place place{m_folder->filePath(u"readonly/live.db"_s), false};
        const QString folder = m_folder->filePath(u"readonly"_s);
        const Unprivileged unprivileged(m_folder->path());
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, readOnly));
        const auto store = makeStore(m_keychain);
        QVERIFY(!opens(*store, place));
        QCOMPARE(whyLocked(*store), Reason::Disk);
        QVERIFY(QFile::setPermissions(folder, readOnly | QFileDevice::WriteOwner));
        QVERIFY(opens(*store, place)); // that was all
#else
        QSKIP("permissions of folders are another system's");
#endif
    }

    void aFileThatMayNotBeReadIsSaid() {
#ifdef Q_OS_UNIX
        const Place place{m_folder->filePath(u"mine/live.db"_s), false};
        const Unprivileged unprivileged(m_folder->path());
        const auto store = makeStore(m_keychain);
        QVERIFY(opens(*store, place));
        QVERIFY(waited(store->drafts().save(Drafts::newId(), numbered(1))));
        store->close();
        for (const QFileDevice::Permissions kept :
             {QFileDevice::Permissions(), QFileDevice::Permissions(QFileDevice::ReadOwner)}) {
            QVERIFY(QFile::setPermissions(place.file, kept));
            QVERIFY(!opens(*store, place));
            QCOMPARE(whyLocked(*store), Reason::Disk);
        }
        QVERIFY(QFile::setPermissions(place.file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(opens(*store, place));
        QCOMPARE(waited(store->drafts().all()).value().size(), 1);
#else
        QSKIP("permissions of files are another system's");
#endif
    }

    void aFileThatCantBeMadeIsSaid() {
#ifdef Q_OS_UNIX
        const Place place{m_folder->filePath(u"link.db"_s), false};
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere/live.db"_s), place.file));
        const auto store = makeStore(m_keychain);
        QVERIFY(!opens(*store, place));
        QCOMPARE(whyLocked(*store), Reason::Disk);
#else
        QSKIP("links of files are another system's");
#endif
    }
};

QTEST_GUILESS_MAIN(StorePortsTest)
#include "tst_storeports.moc"
