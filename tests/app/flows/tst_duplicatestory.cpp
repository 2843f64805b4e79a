#include "app/flows/duplicatejob.h"
#include "tests/app/flows/support/orderfakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// The check for duplicates beside an order, without any window.
class TestDuplicateStory : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeOrderDesk> m_desk;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<DuplicateStory> m_story;

    void asked() {
        typeMarcus(*m_model);
        m_story->fieldLeft();
        QCOMPARE(m_desk->checks.size(), std::size_t(1));
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<FakeOrderDesk>();
        m_model = std::make_unique<RecordModel>(FormSchema::order());
        m_story = m_desk->duplicateStory(*m_model);
    }

    void asksWhenEnoughIsKnown() {
        m_story->fieldLeft();
        QVERIFY(!m_story->canBeChecked() && m_desk->checks.empty());
        asked();
        QVERIFY(m_story->isAsking());
        m_desk->checks.back().answer(twoMatches());
        QTRY_VERIFY(!m_story->isAsking());
        QCOMPARE(m_story->unexamined(), 2);
    }

    /// Newer typing takes the older question's place, whose answer is dropped although it comes.
    void newerTypingSupersedes() {
        asked();
        m_model->edit("Customer/PhysicalAddress/FirstName"_element, u"Irene"_s);
        m_story->fieldLeft();
        QVERIFY(m_desk->checks[0].cancel.isCancelled());
        m_desk->checks[0].answer(twoMatches());
        QCoreApplication::processEvents();
        QVERIFY(m_story->isAsking() && !m_story->report());
        m_desk->checks[1].answer(DuplicateReport{});
        QTRY_VERIFY(!m_story->isAsking());
        QVERIFY(m_story->report() && m_story->report()->matches.isEmpty());
    }

    /// What a sending found takes the place of a question that is under way.
    void whatASendingFoundStands() {
        asked();
        m_story->show(twoMatches());
        m_desk->checks[0].answer(DuplicateReport{});
        QCoreApplication::processEvents();
        QCOMPARE(m_story->unexamined(), 2);
        m_story->fieldLeft(); // it answers this very order
        QCOMPARE(m_desk->checks.size(), std::size_t(1));
    }

    void aDraftKeepsWhatTheAgentDid() {
        asked();
        m_desk->checks.back().answer(twoMatches());
        QTRY_VERIFY(m_story->report());
        const QByteArray before = m_story->state();
        QSignalSpy moved(m_story.get(), &DuplicateStory::changed); // what a draft is kept on
        m_story->noteOpened(u"4127"_s);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(m_story->unexaminedIds(), QStringList{u"2260"_s});
        m_story->goOn(u"  Father and son "_s);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(m_story->unexamined(), 0);
        QVERIFY(m_story->state() != before);
        const auto again = m_desk->duplicateStory(*m_model);
        QSignalSpy changed(again.get(), &DuplicateStory::changed);
        QVERIFY(!again->setState("nonsense"));
        QVERIFY(changed.isEmpty());
        QVERIFY(again->setState(m_story->state()));
        QCOMPARE(again->reason(), u"Father and son"_s);
        QVERIFY(again->isExamined(u"2260"_s) && again->isExamined(u"4127"_s));
    }

    void aFailureMayBeAskedAgain() {
        asked();
        m_desk->checks.back().answer(Failure{.kind = Failure::Kind::TimedOut});
        QTRY_VERIFY(m_story->failure());
        m_story->askNow();
        QVERIFY(!m_story->failure());
        QCOMPARE(m_desk->checks.size(), std::size_t(2));
    }

    void whoShowedItGoes() {
        asked();
        m_story.reset();
        QVERIFY(m_desk->checks[0].cancel.isCancelled());
        m_desk->checks[0].answer(twoMatches());
        QCoreApplication::processEvents();
    }

    void theOrderGoesFirst() {
        asked();
        m_model.reset();
        m_desk->checks[0].answer(twoMatches());
        QTRY_VERIFY(!m_story->isAsking());
        m_story->fieldLeft();
        m_story->askNow();
        QCOMPARE(m_desk->checks.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDuplicateStory)
#include "tst_duplicatestory.moc"
