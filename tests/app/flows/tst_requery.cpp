#include "tests/support/lookupdesk.h"
#include "tests/support/rosa.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Asking for an open customer again, without any window.
class TestRequery : public QObject {
    Q_OBJECT

    std::unique_ptr<LookUpDesk> m_desk;
    std::shared_ptr<RequeryStory> m_story;

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<LookUpDesk>();
        m_story = m_desk->requery();
    }

    void theCustomerIsAskedForByTheirId() {
        QSignalSpy changed(m_story.get(), &RequeryStory::changed);
        m_story->ask(u"1001"_s);
        m_story->ask(u"1001"_s); // asked already
        QVERIFY(m_story->isAsking());
        QCOMPARE(m_desk->lookUps.size(), std::size_t(1));
        QCOMPARE(m_desk->lookUps.back().guess, (Guess{Guess::Kind::CustomerId, u"1001"_s}));
        m_desk->answer(rosa::loaded());
        QTRY_VERIFY(m_story->answer());
        QCOMPARE(m_story->answer()->value(), rosa::loaded());
        QVERIFY(!m_story->isAsking());
        QCOMPARE(changed.size(), 2);
    }

    void aFailureIsAnAnswer() {
        m_story->ask(u"1001"_s);
        m_desk->answer(Failure{.kind = Failure::Kind::TimedOut});
        QTRY_VERIFY(m_story->answer());
        QCOMPARE(m_story->answer()->failure().kind, Failure::Kind::TimedOut);
        m_story->ask(u"1001"_s);
        QVERIFY(!m_story->answer()); // of the last question
    }

    void whatIsCalledOffIsNotTaken() {
        m_story->ask(u"1001"_s);
        m_story->cancel();
        QVERIFY(m_desk->lookUps.back().cancel.isCancelled());
        QVERIFY(!m_story->isAsking());
        m_desk->answer(rosa::loaded());
        m_story->ask(u"1001"_s);
        m_desk->answer(Failure{.kind = Failure::Kind::Gone});
        QTRY_VERIFY(m_story->answer());
        QCOMPARE(m_story->answer()->failure().kind, Failure::Kind::Gone);
    }

    void whoGoesLosesTheAnswer() {
        m_story->ask(u"1001"_s);
        const std::weak_ptr<RequeryStory> story = std::exchange(m_story, nullptr);
        QVERIFY(story.expired());
        m_desk->answer(rosa::loaded());
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestRequery)
#include "tst_requery.moc"
