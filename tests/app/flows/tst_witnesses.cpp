#include "app/flows/lostanswer.h"
#include "models/recordmodel/requeststate.h"
#include "tests/app/flows/support/smallservice.h"

using namespace lineside;
using namespace lineside::test;
using Proposal = Evidence::Proposal;

/// What each question after a lost answer is worth, and in which order the found ones stand.
class TestWitnesses : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDesk> m_desk;

    SmallService& there() { return m_desk->there; }
    static OrderToSend ann(bool device = false) {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        if (device)
            typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        return orderOf(typed);
    }
    static OrderToSend onlyADevice() {
        return orderOf({{"Order/WirelessESN"_element, u"490154203237518"_s}});
    }
    void wait(int seconds) { *m_desk->now = m_desk->now->addSecs(seconds); }
    static QStringList idsOf(const Evidence& evidence) {
        QStringList ids;
        for (const Candidate& candidate : evidence.candidates)
            ids.append(candidate.match.customerId);
        return ids;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SmallDesk>(); }

    /// A line that fails is no "nobody": after ten minutes it would have proposed a second customer.
    void aFailedQuestionOfADeviceProvesNothing() {
        m_desk->lost(ann(true));
        wait(700);
        there().inventoryFails = Failure{.kind = Failure::Kind::Lost};
        QCOMPARE(m_desk->lookAfter().failure().kind, Failure::Kind::Lost);
    }

    void nobodyHasItOnlyWithTheInstallationsCode() {
        m_desk->lost(onlyADevice());
        wait(700);
        QCOMPARE(m_desk->lookAfter().value().proposal, Proposal::Resend);
        there().inventoryCode = u"S3001"_s;
        const Evidence evidence = m_desk->lookAfter().value();
        QVERIFY(!evidence.inventoryAsked);
        QCOMPARE(evidence.proposal, Proposal::Choose);
        m_desk->desk.setNotFoundCodes({u"S3001"_s});
        QVERIFY(m_desk->lookAfter().value().inventoryAsked);
    }

    void withoutTheDevicesWordNobodyIsProposed() {
        m_desk->lost(ann(true));
        there().add(u"20001"_s, ann(true).request);
        there().inventoryCode = u"S3001"_s;
        const Evidence evidence = m_desk->lookAfter().value();
        QCOMPARE(idsOf(evidence), QStringList{u"20001"_s});
        QCOMPARE(evidence.candidates.first().differences, 0); // it is not known that they have it not
        QCOMPARE(evidence.proposal, Proposal::Choose);
        there().holder = u"20001"_s;
        QCOMPARE(m_desk->lookAfter().value().proposal, Proposal::Made);
    }

    /// Who may not look for duplicates may still order; a lost answer is theirs to decide.
    void aRefusedLookIsNoWitness() {
        m_desk->lost(ann());
        wait(700);
        there().duplicatesFail = SmallService::refused(u"S3001"_s);
        const Evidence evidence = m_desk->lookAfter().value();
        QVERIFY(!evidence.patternsAsked);
        QCOMPARE(evidence.proposal, Proposal::Choose);
        there().duplicatesFail = Failure{.kind = Failure::Kind::TimedOut};
        QCOMPARE(m_desk->lookAfter().failure().kind, Failure::Kind::TimedOut);
    }

    /// What is not found was not there when it was asked, not when the answers had come.
    void theTimeBeforeTheQuestionsCounts() {
        m_desk->lost(ann());
        wait(590);
        const QDateTime before = *m_desk->now;
        there().asked = [this](const Request&) { wait(30); };
        const Evidence evidence = m_desk->lookAfter().value();
        QCOMPARE(evidence.askedAt, before);
        QCOMPARE(evidence.proposal, Proposal::AskAgain);
        QCOMPARE(m_desk->lookAfter().value().proposal, Proposal::Resend);
    }

    void theDeviceComesFirstThenTheNewest() {
        for (const QString& id : {u"900"_s, u"20001"_s, u"3"_s, u"10000"_s})
            there().add(id, ann(true).request);
        there().holder = u"900"_s;
        m_desk->lost(ann(true));
        QCOMPARE(idsOf(m_desk->lookAfter().value()), QStringList({u"900"_s, u"20001"_s, u"10000"_s, u"3"_s}));
    }

    void notAllOfAShelterAreRead() {
        for (int i = 1; i <= 25; ++i)
            there().add(QString::number(100 + i), ann().request);
        m_desk->lost(ann());
        const Evidence evidence = m_desk->lookAfter().value();
        QCOMPARE(evidence.candidates.size(), 25);
        QCOMPARE(there().service->count(Operation::CustomersQuery), 20);
        QVERIFY(evidence.candidates.at(19).customer && !evidence.candidates.at(20).customer);
        QCOMPARE(evidence.candidates.first().match.customerId, u"125"_s);
    }

    void whatWasSentIsNotDerivedAnew() {
        m_desk->lost(ann());
        Attempt& attempt = m_desk->disk->attempts.first();
        Request other = ann().request;
        other.set("Customer/PhysicalAddress/FirstName"_element, u"Bob"_s);
        attempt.sent = saveRequest(other);
        there().add(u"20001"_s, other);
        QCOMPARE(m_desk->lookAfter().value().proposal, Proposal::Made);
        attempt.sent.clear();
        QCOMPARE(m_desk->lookAfter().value().proposal, Proposal::Choose);
    }

    void whatWasMadeHasNoFailure() {
        m_desk->lost(ann());
        m_desk->disk->attempts.first().failure = {.kind = Failure::Kind::Lost, .outcomeUnknown = true};
        const QString id = m_desk->disk->last().id;
        QVERIFY(settle(m_desk->desk.decide(id, u"20001"_s)).ok());
        QCOMPARE(m_desk->disk->last().failure, Failure());
        QCOMPARE(m_desk->disk->last().customerId, u"20001"_s);
    }
};

QTEST_GUILESS_MAIN(TestWitnesses)
#include "tst_witnesses.moc"
