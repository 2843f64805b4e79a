#include "tests/ui/drafts/fakedrafts.h"
#include "ui/drafts/lostchangequestions.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QLabel>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so.
class SlowChanges : public LostChanges {
public:
    QFuture<Result<ChangeEvidence>> lookAfter(QString, CancelToken cancel) override {
        token = cancel;
        ++looks;
        look = {};
        look.start();
        return look.future();
    }
    QFuture<Result<Attempt>> decide(QString, bool) override {
        decision = {};
        decision.start();
        return decision.future();
    }

    template <typename T>
    static void answer(QPromise<Result<T>>& promise, const Result<T>& result) {
        promise.addResult(result);
        promise.finish();
        QCoreApplication::processEvents();
    }

    int looks = 0;
    CancelToken token;
    QPromise<Result<ChangeEvidence>> look;
    QPromise<Result<Attempt>> decision;
};

/// One that can't be read, or is answered when the test says so.
class SlowDrafts : public test::FakeDrafts {
public:
    QFuture<Result<std::optional<SavedDraft>>> one(QString id) override {
        if (unreadable)
            return test::settledWith<std::optional<SavedDraft>>(Failure{.kind = Failure::Kind::Storage});
        if (!slow)
            return FakeDrafts::one(id);
        m_one.start();
        return m_one.future();
    }
    void answer() { SlowChanges::answer(m_one, Result<std::optional<SavedDraft>>(std::nullopt)); }

    bool unreadable = false;
    bool slow = false;

private:
    QPromise<Result<std::optional<SavedDraft>>> m_one;
};

} // namespace

/// Who asked about a lost change has left: what comes of it is not for who comes next.
class TestLostChangeQuestions : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<QWidget> m_window;
    SlowChanges m_changes;
    std::unique_ptr<SlowDrafts> m_drafts;
    Attempt m_attempt;
    QPointer<LostChangeQuestions> m_questions;

    [[nodiscard]] QDialog* dialog() const {
        auto* found = m_window->findChild<QDialog*>(u"lostChange"_s);
        return found && found->isVisible() ? found : nullptr;
    }
    [[nodiscard]] bool says(const QString& words) const {
        const QList<QLabel*> labels = dialog() ? dialog()->findChildren<QLabel*>() : QList<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    }
    [[nodiscard]] ChangeEvidence evidence(Attempt::State state) const {
        ChangeEvidence found{m_attempt, {}, {}};
        found.attempt.state = state;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        m_attempt.kind = Attempt::Kind::Update;
        m_attempt.state = Attempt::State::Uncertain;
        m_attempt.customerId = u"1001"_s;
        m_attempt.draftId = u"draft"_s;
        m_drafts = std::make_unique<SlowDrafts>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_questions = new LostChangeQuestions(m_changes, *m_drafts, m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void anAnswerIsSaid() {
        QSignalSpy arrived(m_questions, &LostChangeQuestions::arrived);
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Accepted)));
        QCOMPARE(arrived.count(), 1);
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
    }

    /// The draft may have gone: then nobody is told that it is here.
    void whatIsSaidOfTheDraftIsTrue_data() {
        QTest::addColumn<bool>("kept");
        QTest::newRow("it is here") << true;
        QTest::newRow("it is gone") << false;
    }
    void whatIsSaidOfTheDraftIsTrue() {
        QFETCH(bool, kept);
        if (kept)
            m_drafts->save(m_attempt.draftId, {});
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
        QCOMPARE(says(u"its draft is still here"_s), kept);
        QCOMPARE(says(u"Its draft is not here any more"_s), !kept);
    }

    /// Looking again would show no more: the agent says it.
    void whoCantBeReadIsAsked() {
        ChangeEvidence found = evidence(Attempt::State::Uncertain);
        found.unseen = Failure{.kind = Failure::Kind::Gone};
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(found));
        QTRY_VERIFY(dialog());
        QVERIFY(says(u"This customer is not at the service any more."_s));
        QCOMPARE(dialog()->findChild<QPushButton*>(u"lostChangeYes"_s)->text(), u"It was saved"_s);
        QCOMPARE(dialog()->findChild<QPushButton*>(u"lostChangeNo"_s)->text(), u"It was not saved"_s);
    }

    /// The service answers, and fails: that may pass, or not.
    void whoCantBeReadIsLookedAtAgain() {
        ChangeEvidence found = evidence(Attempt::State::Uncertain);
        found.unseen = Failure{.kind = Failure::Kind::Fault, .code = u"soap:Server"_s};
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(found));
        QTRY_VERIFY(dialog());
        QCOMPARE(dialog()->findChild<QPushButton*>(u"lostChangeYes"_s)->text(), u"It was saved"_s);
        auto* again = dialog()->findChild<QPushButton*>(u"lostChangeOther"_s);
        QVERIFY(again);
        QCOMPARE(again->text(), u"Look again"_s);
        again->click();
        QTRY_VERIFY(!dialog());
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
        QVERIFY(!dialog()->findChild<QPushButton*>(u"lostChangeOther"_s)); // it has looked
    }

    /// Nothing is said of a draft that can't be asked for.
    void ofADraftThatCantBeReadNothingIsSaid() {
        m_drafts->unreadable = true;
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
        QVERIFY(says(u"Was it saved?"_s));
        QVERIFY(!says(u"draft"_s));
    }

    /// Its draft is still asked for.
    void aSecondWaitsUntilTheFirstIsAsked() {
        m_drafts->slow = true;
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        const int looks = m_changes.looks;
        m_questions->show(m_attempt);
        QCOMPARE(m_changes.looks, looks);
        m_drafts->answer();
        QTRY_VERIFY(dialog());
        QCOMPARE(m_window->findChildren<QDialog*>(u"lostChange"_s).size(), 1);
    }

    void whatIsDecidedByNowIsNotAsked() {
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Refused)));
        QVERIFY(!dialog());
    }

    void aDroppedLookSaysNothing() {
        QSignalSpy arrived(m_questions, &LostChangeQuestions::arrived);
        for (const auto state : {Attempt::State::Accepted, Attempt::State::Uncertain}) {
            m_questions->show(m_attempt);
            m_questions->drop();
            QVERIFY(m_changes.token.isCancelled());
            m_changes.answer(m_changes.look, Result(evidence(state)));
            QVERIFY(!dialog());
        }
        QCOMPARE(arrived.count(), 0);
    }

    void aDroppedQuestionCloses() {
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
        m_questions->drop();
        QVERIFY(!dialog());
    }

    void aDroppedDecisionOpensNobody() {
        QSignalSpy arrived(m_questions, &LostChangeQuestions::arrived);
        m_questions->show(m_attempt);
        m_changes.answer(m_changes.look, Result(evidence(Attempt::State::Uncertain)));
        QTRY_VERIFY(dialog());
        dialog()->accept();
        m_questions->drop();
        m_changes.answer(m_changes.decision, Result(evidence(Attempt::State::Accepted).attempt));
        QCOMPARE(arrived.count(), 0);
        QVERIFY(!dialog());
    }
};

QTEST_MAIN(TestLostChangeQuestions)
#include "tst_lostchangequestions.moc"
