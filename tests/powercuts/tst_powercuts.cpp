#include "app/offline/trouble.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/powercuts/faultydisk.h"

#include <QDir>
#include <QtTest>

#include <sqlite3.h>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Fault = FaultyDisk::Fault;
using State = Attempt::State;

/// Each write and each sync of the store fails once: what was said to be kept is there afterwards, and all
/// else is as before or as after, never a mix.
class PowerCutsTest : public QObject {
    Q_OBJECT

    FaultyDisk& m_disk = FaultyDisk::installed();
    const Key m_key = Key::random();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before; ///< a store to begin with; empty: none
    Place m_place;    ///< its copy, on the disk that fails
    QString m_draftId;
    Attempt m_attempt;

    static DraftContent newer() {
        DraftContent content = personalDraft();
        content.form = QByteArray(9000, 'n');
        return content;
    }
    Attempt inState(State state) const {
        Attempt attempt = m_attempt;
        attempt.state = state;
        return attempt;
    }
    bool opens(Vault& vault) const {
        return vault.open(m_place) && !vault.unlock(m_key, "under a passphrase");
    }
    void beginWithACopy(int number) {
        m_place = {m_folder->filePath(u"copy%1/drafts.db"_s.arg(number)), false};
        QVERIFY(QDir().mkpath(QFileInfo(m_place.file).path()));
        if (!m_before.isEmpty())
            QVERIFY(QFile::copy(m_before, m_place.file));
    }
    /// A store with a draft and an attempt, as a program leaves it that was killed: a draft removed and not
    /// purged, an attempt on its way.
    void makeTheStore(State state) {
        m_place = {m_folder->filePath(u"before.db"_s), false};
        const QString removed = Drafts::newId();
        {
            Vault vault;
            QVERIFY(vault.open(m_place) && !vault.unlock(m_key));
            QVERIFY(vault.saveDraft(m_draftId, personalDraft()) && vault.saveDraft(removed, {}));
            QVERIFY(vault.putAttempt(inState(state)));
        }
        sql(m_place.file, u"UPDATE drafts SET state = 1 WHERE id = ?"_s, {removed});
        m_before = m_place.file;
    }

    using Work = std::function<bool(Vault&)>; ///< true: the store said that it is done
    using Check = std::function<void(Vault&, bool done)>;
    /// One failing operation after the other, until the work comes to its end before. `opening`: the disk may
    /// fail from the opening on.
    void failEach(const Work& work, const Check& check, bool opening = false) {
        QFETCH(int, fault);
        QFETCH(int, code);
        int at = 0;
        for (bool met = true; met; ++at) {
            beginWithACopy(at);
            bool done = false;
            {
                Vault vault;
                QVERIFY(opening || opens(vault));
                m_disk.arm(Fault(fault), at, code);
                done = work(vault);
                met = m_disk.wasMet();
                if (Fault(fault) == Fault::Once) {
                    m_disk.disarm();
                    QVERIFY2(done || work(vault), qPrintable(u"again after %1"_s.arg(at)));
                    done = true;
                }
            }
            m_disk.disarm();
            Vault vault;
            check(vault, done);
            if (QTest::currentTestFailed()) {
                qWarning("when operation %d failed", at);
                return;
            }
        }
        QVERIFY2(at > 3, "nothing went by this disk");
    }
    static void addFaults() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("power cut") << int(Fault::PowerCut) << SQLITE_IOERR;
        QTest::newRow("killed") << int(Fault::Killed) << SQLITE_IOERR;
        QTest::newRow("one failure") << int(Fault::Once) << SQLITE_IOERR_FSYNC;
        QTest::newRow("full once") << int(Fault::Once) << SQLITE_FULL;
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_before.clear();
        m_draftId = Drafts::newId();
        m_attempt = personalAttempt(State::Prepared);
    }
    void cleanup() {
        m_disk.disarm();
        m_disk.setSharedMemory(true);
    }

    void savingADraft_data() { addFaults(); }
    void savingADraft() {
        makeTheStore(State::Prepared);
        failEach([&](Vault& vault) { return vault.saveDraft(m_draftId, newer()).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.unreadableDrafts(), 0);
                     const auto drafts = vault.drafts().value();
                     QCOMPARE(drafts.size(), 1);
                     QVERIFY(drafts.first().content == newer() ||
                             (!done && drafts.first().content == personalDraft()));
                 });
    }

    void puttingAnAttempt_data() { addFaults(); }
    void puttingAnAttempt() {
        makeTheStore(State::Prepared);
        failEach([&](Vault& vault) { return vault.putAttempt(inState(State::Accepted)).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.unreadableAttempts(), 0);
                     const auto attempts = vault.attempts().value();
                     QCOMPARE(attempts.size(), 1);
                     QCOMPARE(attempts.first(), inState(attempts.first().state));
                     QVERIFY(attempts.first().state == State::Accepted ||
                             (!done && attempts.first().state == State::Prepared));
                 });
    }

    void removingADraft_data() { addFaults(); }
    void removingADraft() {
        makeTheStore(State::Prepared);
        failEach([&](Vault& vault) { return vault.setRemoved(m_draftId, true).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     const auto drafts = vault.drafts().value();
                     QVERIFY(drafts.isEmpty() || (!done && drafts.first().content == personalDraft()));
                 });
    }

    void makingAStore_data() { addFaults(); }
    void makingAStore() {
        failEach([&](Vault& vault) { return opens(vault); },
                 [&](Vault& vault, bool done) {
                     const auto found = vault.open(m_place);
                     QVERIFY2(found, qPrintable(found ? QString() : found.failure().detail));
                     const bool wrapped = !found.value().wrapped.isEmpty();
                     QVERIFY(wrapped || !done);
                     // The passphrase and the key under it are kept together.
                     QCOMPARE(inside(u"SELECT count(*) FROM meta WHERE name = 'key check'"_s).toInt(),
                              wrapped ? 1 : 0);
                     QVERIFY(!found.value().storeId.isEmpty());
                     QVERIFY(!vault.unlock(m_key) && vault.saveDraft(m_draftId, personalDraft()));
                 },
                 true);
    }

    void unlocking_data() { addFaults(); }
    void unlocking() {
        makeTheStore(State::Sending);
        failEach([&](Vault& vault) { return opens(vault); },
                 [&](Vault& vault, bool done) {
                     vault.close();
                     const auto attempt = sql(m_place.file, u"SELECT state FROM attempts"_s).at(0).at(0);
                     const auto left = sql(m_place.file, u"SELECT id FROM drafts WHERE state = 1"_s);
                     const auto wrapped =
                         sql(m_place.file, u"SELECT 1 FROM meta WHERE name = 'wrapped key'"_s);
                     const bool after = attempt.toInt() == int(State::Uncertain);
                     QVERIFY(after || (!done && attempt.toInt() == int(State::Sending)));
                     QCOMPARE(int(wrapped.size()), after ? 1 : 0);
                     QCOMPARE(int(left.size()), after ? 0 : 1);
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.drafts().value().first().content, personalDraft());
                     QCOMPARE(vault.attempts().value().first().state, State::Uncertain);
                 },
                 true);
    }

    void closing_data() { addFaults(); }
    void closing() {
        makeTheStore(State::Prepared);
        failEach(
            [&](Vault& vault) {
                const bool kept = (vault.drafts() || opens(vault)) && vault.saveDraft(m_draftId, newer());
                vault.close();
                return kept;
            },
            [&](Vault& vault, bool done) {
                QVERIFY(opens(vault));
                const auto drafts = vault.drafts().value();
                QCOMPARE(drafts.size(), 1);
                QVERIFY(drafts.first().content == newer() || !done);
            });
    }

    void withoutSharedMemoryNothingIsOpened() {
        makeTheStore(State::Prepared);
        beginWithACopy(0);
        m_disk.setSharedMemory(false);
        {
            Vault vault;
            const auto found = vault.open(m_place);
            QVERIFY(!found);
            QCOMPARE(reasonOf(found.failure()), Reason::Disk);
        }
        m_disk.setSharedMemory(true);
        Vault vault;
        QVERIFY(opens(vault));
        QCOMPARE(vault.drafts().value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(PowerCutsTest)
#include "tst_powercuts.moc"
