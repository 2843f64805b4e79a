#include "tests/powercuts/cutfixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using State = Attempt::State;

/// The disk fails while an order is accepted, and while a store of before is taken over.
class PowerCutsOrdersTest : public QObject, private CutFixture {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void acceptingAnOrder_data() { addFaults(); }
    void acceptingAnOrder() {
        m_attempt.draftId = m_draftId;
        makeTheStore(State::Uncertain);
        failEach([&](Vault& vault) { return vault.putAttempt(inState(State::Accepted)).ok(); },
                 [&](Vault& vault, bool done) {
                     QVERIFY(opens(vault));
                     const auto attempts = vault.attempts().value();
                     QCOMPARE(attempts.size(), 1);
                     const bool accepted = attempts.first().state == State::Accepted;
                     QVERIFY(accepted || (!done && attempts.first().state == State::Uncertain));
                     QCOMPARE(int(vault.drafts().value().size()), accepted ? 0 : 1);
                     const auto again = vault.saveDraft(m_draftId, newer());
                     QCOMPARE(again.ok(), !accepted);
                     QVERIFY(again || again.failure().kind == Failure::Kind::AlreadyMade);
                 });
    }

    void bringingUpAnEarlierStore_data() { addFaults(); }
    void bringingUpAnEarlierStore() {
        takeStoreOfVersion1();
        beginWithACopy(1000);
        Vault first;
        QVERIFY(opens(first));
        const auto drafts = first.drafts().value();
        const auto attempts = first.attempts().value();
        QVERIFY(!drafts.isEmpty() && !attempts.isEmpty());
        first.close();
        failEach([&](Vault& vault) { return opens(vault); },
                 [&](Vault& vault, bool) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.drafts().value().size(), drafts.size());
                     QCOMPARE(vault.drafts().value().first().content, drafts.first().content);
                     const auto found = vault.attempts().value();
                     QCOMPARE(found.size(), attempts.size());
                     for (const Attempt& attempt : attempts)
                         QCOMPARE(vault.attempts({.draftId = attempt.draftId}).value().size(), 1);
                 },
                 true);
    }

    void takingOverAStoreOfBefore_data() { addFaults(); }
    void takingOverAStoreOfBefore() {
        m_ofBefore = true;
        makeTheStore(State::Refused);
        failEach([&](Vault& vault) { return opens(vault); },
                 [&](Vault& vault, bool) {
                     QVERIFY(opens(vault));
                     QCOMPARE(vault.drafts().value().size(), 1);
                     QCOMPARE(vault.drafts().value().first().content, personalDraft());
                     QCOMPARE(vault.attempts().value(), QList{inState(State::Refused)});
                     QVERIFY(!QFile::exists(m_place.from));
                 },
                 true);
    }
};

QTEST_GUILESS_MAIN(PowerCutsOrdersTest)
#include "tst_powercuts_orders.moc"
