#include "tests/powercuts/cutfixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using State = Attempt::State;

/// Each write and each sync of the store fails once: what was said to be kept is there afterwards, and all
/// else is as before or as after, never a mix.
class PowerCutsTest : public QObject, private CutFixture {
    Q_OBJECT

    /// The one draft, with the texts of its documents, which a list leaves.
    DraftContent whole(Vault& vault) const {
        const auto draft = vault.draft(m_draftId);
        return draft && draft.value() ? draft.value()->content : DraftContent();
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void savingADraft_data() { addFaults(); }
    void savingADraft() {
        makeTheStore(State::Prepared);
        failEach([&](Vault& vault) { return vault.saveDraft(m_draftId, newer()).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.unreadableDrafts(), 0);
                     QCOMPARE(vault.drafts().value().size(), 1);
                     const DraftContent kept = whole(vault);
                     QVERIFY(kept == newer() || (!done && kept == personalDraft()));
                 });
    }

    void puttingAnAttempt_data() { addFaults(); }
    void puttingAnAttempt() {
        makeTheStore(State::Refused);
        failEach([&](Vault& vault) { return vault.putAttempt(inState(State::Accepted)).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.unreadableAttempts(), 0);
                     const auto attempts = vault.attempts().value();
                     QCOMPARE(attempts.size(), 1);
                     QCOMPARE(attempts.first(), inState(attempts.first().state));
                     QVERIFY(attempts.first().state == State::Accepted ||
                             (!done && attempts.first().state == State::Refused));
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
                     QCOMPARE(sql(m_place.file, u"SELECT 1 FROM documents"_s).size(), left.size());
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
                QCOMPARE(vault.drafts().value().size(), 1);
                QVERIFY(whole(vault) == newer() || !done);
            });
    }

    void withoutSharedMemoryNothingIsOpened_data() {
        QTest::addColumn<bool>("made");
        QTest::newRow("a store") << true;
        QTest::newRow("none yet") << false;
    }
    void withoutSharedMemoryNothingIsOpened() {
        QFETCH(bool, made);
        if (made)
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
        QCOMPARE(int(vault.drafts().value().size()), made ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(PowerCutsTest)
#include "tst_powercuts.moc"
