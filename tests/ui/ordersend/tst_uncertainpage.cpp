#include "tests/ui/ordersend/bell.h"
#include "tests/ui/review/reviewtest.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/uncertainpage.h"

using Proposal = Evidence::Proposal;

class TestUncertainPage : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeOrderDesk> m_desk;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<UncertainPage> m_page;
    Request m_sent{Operation::NewCustomersCreate};
    QDateTime m_sentAt{QDate(2026, 11, 24), QTime(10, 44)};

    void show(std::chrono::milliseconds interval = std::chrono::seconds(30)) {
        m_desk->setTiming({.interval = interval});
        m_page = std::make_unique<UncertainPage>(
            m_desk->uncertainStory(bell::attempt(*m_model, m_sentAt.toUTC())), bell::context());
        m_page->resize(1100, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QCOMPARE(m_desk->looks.size(), 1U);
    }
    void answer(Proposal proposal, const QList<Candidate>& candidates, int minutes) {
        Evidence evidence;
        evidence.attempt = m_page->story().attempt();
        evidence.candidates = candidates;
        evidence.askedAt = m_sentAt.toUTC().addSecs(60 * minutes);
        evidence.proposal = proposal;
        m_desk->looks.back().answer(evidence);
        QTRY_VERIFY(!m_page->story().isAsking());
    }
    QString label(const QString& name) const { return m_page->findChild<QLabel*>(name)->text(); }
    QPushButton* button(const QString& name) const { return m_page->findChild<QPushButton*>(name); }
    QPushButton* thisOne() const { return button(u"thisIsTheCustomer"_s); }
    Candidate same(const QString& id) const {
        return bell::candidate(id, bell::customer(m_sent, {}, u"PENDING"_s), m_sent);
    }
    Candidate other(const QString& id) const {
        Record now = bell::customer(m_sent, {}, u"PENDING"_s);
        now.set("Customer/Email"_element, u"other@example.com"_s);
        return bell::candidate(id, now, m_sent);
    }
    void decided(const QString& customerId) {
        Attempt attempt = m_page->story().attempt();
        attempt.state = customerId.isEmpty() ? Attempt::State::Refused : Attempt::State::Accepted;
        attempt.customerId = customerId;
        m_desk->decisions.back().answer(attempt);
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        m_desk = std::make_unique<FakeOrderDesk>();
        m_model = std::make_unique<RecordModel>(FormSchema::order());
        bell::order(*m_model);
        m_sent = m_model->changeSet().request();
    }
    void cleanup() { m_page.reset(); }

    void saysWhatHappened() {
        show();
        QCOMPARE(label(u"happened"_s), u"No answer after 120 s. The customer may or may not have been made. "
                                       u"Nothing is sent again until you decide."_s);
        QVERIFY(label(u"questions"_s).contains(u"name, address or papers"_s));
        QVERIFY(label(u"questions"_s).contains(bell::device));
        QVERIFY(!tells(m_page.get(), bell::ssn));
    }

    void nothingFoundIsNoProof() {
        show();
        answer(Proposal::AskAgain, {}, 1);
        QVERIFY(label(u"lookState"_s).contains(u"nothing found"_s));
        QVERIFY(label(u"lookState"_s).contains(u"Sending again is offered from 10:54."_s));
        QVERIFY(!button(u"resend"_s)->isVisible() && !button(u"keepAsDraft"_s)->isVisible());
        QVERIFY(!thisOne()->isVisible());
        QVERIFY(label(u"lookState"_s).endsWith(u"Asking every 30 s."_s));
        QVERIFY(m_page->story().isLooking());
        QVERIFY(m_desk->decisions.empty());
    }

    void asksAgainByItself() {
        show(std::chrono::milliseconds(1));
        Evidence evidence;
        evidence.askedAt = m_sentAt.toUTC();
        m_desk->looks.back().answer(evidence);
        QTRY_COMPARE(m_desk->looks.size(), 2U);
        QVERIFY(m_desk->decisions.empty());
    }

    void asksOnDemandAndAfterAFailure() {
        show();
        m_desk->looks.back().answer(Failure{.kind = Failure::Kind::NoConnection});
        QTRY_VERIFY(label(u"lookState"_s).contains(u"No connection to the service."_s));
        QVERIFY(m_page->story().isLooking());
        button(u"keepLooking"_s)->click();
        QCOMPARE(m_desk->looks.size(), 2U);
        m_page->refresh(); // one question at a time
        QCOMPARE(m_desk->looks.size(), 2U);
    }

    void oneWhoFitsIsProposed() {
        show();
        QSignalSpy made(m_page.get(), &UncertainPage::made);
        answer(Proposal::Made, {same(u"20001"_s)}, 1);
        QVERIFY(thisOne()->isVisible() && thisOne()->isEnabled());
        QVERIFY(thisOne()->property("primary").toBool());
        QVERIFY(m_page->evidence()->detail().contains(u"holds everything"_s));
        QVERIFY(!m_page->story().isLooking());
        QVERIFY(m_desk->decisions.empty()); // the agent decides
        thisOne()->setFocus();
        QTest::keyClick(thisOne(), Qt::Key_Space);
        QCOMPARE(m_desk->decidedFor, QStringList{u"20001"_s});
        decided(u"20001"_s);
        QTRY_COMPARE(made.size(), 1);
        const auto created = made.first().at(0).value<Created>();
        QCOMPARE(created.customerId, u"20001"_s);
        QVERIFY(created.now && !created.comparisons.isEmpty());
    }

    void severalAreChosenAmong() {
        show();
        answer(Proposal::Choose, {other(u"20002"_s), bell::candidate(u"20001"_s, {}, m_sent)}, 1);
        auto* table = m_page->findChild<QTableView*>(u"candidates"_s);
        const auto cell = [&](int row, MatchModel::Column column) {
            const auto* model = qobject_cast<const MatchModel*>(table->model());
            return model->index(row, model->indexOf(column)).data().toString();
        };
        QCOMPARE(cell(0, MatchModel::Who), u"Marcus Bell, 20002"_s);
        QCOMPARE(cell(0, MatchModel::Created), u"11/24/2026 10:28"_s);
        QCOMPARE(cell(0, MatchModel::FoundBy), u"Name, address"_s);
        QCOMPARE(cell(0, MatchModel::Differs), u"1 element"_s);
        QCOMPARE(cell(1, MatchModel::Differs), u"Could not be read"_s);
        QVERIFY(!thisOne()->isEnabled() && !thisOne()->property("primary").toBool());
        QVERIFY(!m_page->story().isLooking());
        QCOMPARE(button(u"keepLooking"_s)->text(), u"Keep looking"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        table->selectRow(0);
        const auto* differences = m_page->findChild<QTableView*>(u"differences"_s);
        QCOMPARE(differences->model()->rowCount(), 1);
        QVERIFY(tells(m_page.get(), u"other@example.com"_s));
        QVERIFY(thisOne()->isEnabled() && !thisOne()->property("primary").toBool());
        QSignalSpy wanted(m_page.get(), &Page::customerWanted);
        button(u"openCandidate"_s)->click();
        QCOMPARE(wanted.first().at(0).toString(), u"20002"_s);
        button(u"keepLooking"_s)->click();
        answer(Proposal::Choose, {other(u"20003"_s), other(u"20002"_s)}, 2);
        QCOMPARE(m_page->evidence()->chosen()->match.customerId, u"20002"_s);
        QVERIFY(m_page->story().isLooking()); // goes on
    }

    void resendIsALinkAndTheAgentsWord() {
        show();
        QSignalSpy resend(m_page.get(), &UncertainPage::resendWanted);
        answer(Proposal::Resend, {}, 10);
        QVERIFY(button(u"resend"_s)->isVisible());
        QVERIFY(button(u"resend"_s)->property("link").toBool());
        QVERIFY(!button(u"resend"_s)->property("primary").toBool());
        QVERIFY(m_desk->decisions.empty());
        button(u"resend"_s)->click();
        QCOMPARE(m_desk->decidedFor, QStringList{QString()});
        QVERIFY(resend.isEmpty());
        decided({});
        QTRY_COMPARE(resend.size(), 1);
        QVERIFY(m_desk->creates.empty());
    }

    void keptAsADraft() {
        show();
        QSignalSpy draft(m_page.get(), &UncertainPage::draftWanted);
        answer(Proposal::Choose, {other(u"20002"_s)}, 11);
        QVERIFY(!button(u"resend"_s)->isVisible());
        button(u"keepAsDraft"_s)->click();
        decided({});
        QTRY_COMPARE(draft.size(), 1);
    }

    void aWordThatCantBeKept() {
        show();
        QSignalSpy resend(m_page.get(), &UncertainPage::resendWanted);
        answer(Proposal::Resend, {}, 10);
        button(u"resend"_s)->click();
        m_desk->decisions.back().answer(Failure{.kind = Failure::Kind::Storage});
        QTRY_VERIFY(tells(m_page.get(), u"Nothing was decided. This computer could not keep it."_s));
        QVERIFY(resend.isEmpty());
        QVERIFY(button(u"resend"_s)->isVisible() && button(u"resend"_s)->isEnabled());
    }
};

QTEST_MAIN(TestUncertainPage)
#include "tst_uncertainpage.moc"
