#include "app/flows/autosavejob.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Drafts whose savings end when the test says so.
class HeldDrafts : public Drafts {
public:
    bool open = true;
    QList<DraftContent> contents;
    QList<std::shared_ptr<QPromise<Result<QDateTime>>>> waiting;

    void end(const Result<QDateTime>& result) {
        const auto promise = waiting.takeFirst();
        promise->addResult(result);
        promise->finish();
    }
    void end() { end(QDateTime::currentDateTimeUtc()); }

    bool isOpen() const override { return open; }
    QFuture<Result<QDateTime>> save(QString, DraftContent content) override {
        contents.append(content);
        waiting.append(std::make_shared<QPromise<Result<QDateTime>>>());
        waiting.last()->start();
        return waiting.last()->future();
    }
    QFuture<Result<QList<SavedDraft>>> all() override { return {}; }
    QFuture<Result<std::optional<SavedDraft>>> one(QString) override { return {}; }
    QFuture<Result<int>> count() override { return {}; }
    QFuture<Result<bool>> remove(QString) override { return {}; }
    QFuture<Result<bool>> restore(QString) override { return {}; }
};

/// Time passes when the test says so.
class HandAlarm : public Alarm {
public:
    [[nodiscard]] qint64 now() const override { return m_now; }
    [[nodiscard]] std::optional<qint64> remaining() const override {
        return m_ringsAt ? std::optional<qint64>(*m_ringsAt - m_now) : std::nullopt;
    }
    void set(int ms) override { m_ringsAt = m_now + ms; }
    void stop() override { m_ringsAt.reset(); }
    /// By single milliseconds, so that it rings when it has to.
    void pass(int ms) {
        for (int i = 0; i < ms; ++i) {
            ++m_now;
            ring();
        }
    }
    /// What is due now.
    void ring() {
        if (m_ringsAt && *m_ringsAt <= m_now) {
            m_ringsAt.reset();
            Q_EMIT rang();
        }
    }

private:
    qint64 m_now = 1000;
    std::optional<qint64> m_ringsAt;
};

const Failure noDisk{.kind = Failure::Kind::Storage};

} // namespace

class AutoSaveStoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<HeldDrafts> m_drafts;
    HandAlarm* m_alarm = nullptr;
    std::unique_ptr<AutoSaveJob> m_autoSave;
    QString m_text;

    void type() {
        m_text += u'x';
        m_autoSave->touch();
    }
    /// The events of a saving's end, and no time.
    void settle() { QCoreApplication::processEvents(); }
    int count() const { return int(m_drafts->contents.size()); }
    QString savedText(int i) const { return m_drafts->contents.at(i).title; }

    static Failure made() { return {.kind = Failure::Kind::AlreadyMade, .code = QStringLiteral("1043")}; }

private slots:
    void init() {
        m_text.clear();
        m_drafts = std::make_unique<HeldDrafts>();
        auto alarm = std::make_unique<HandAlarm>();
        m_alarm = alarm.get();
        m_autoSave = std::make_unique<AutoSaveJob>(
            *m_drafts, Drafts::newId(), [this] { return DraftContent{.title = m_text}; }, std::move(alarm));
    }

    /// The promise: a quarter of a second after the first key it is on its way, whatever is typed meanwhile.
    void steadyTypingIsSavedAllTheSame() {
        type();
        for (int i = 1; i < 25; ++i) {
            m_alarm->pass(10); // never a pause as long as the wait
            QCOMPARE(count(), 0);
            type();
        }
        m_alarm->pass(10);
        QCOMPARE(count(), 1);
        QCOMPARE(savedText(0).size(), 25);
    }

    /// A saving that took longer than the wait: what was typed meanwhile waits no second time.
    void aSlowDiskDelaysNothing() {
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        type();
        m_alarm->pass(3 * AutoSaveJob::waitMs);
        m_drafts->end();
        settle();
        m_alarm->ring();
        QCOMPARE(count(), 2);
        m_drafts->end();
        settle();
        type();
        m_alarm->pass(AutoSaveJob::waitMs - 1);
        QCOMPARE(count(), 2);
        m_alarm->pass(1);
        QCOMPARE(count(), 3);
    }

    void savingsNeverOverlap() {
        QSignalSpy saved(m_autoSave.get(), &AutoSaveStory::changed);
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        type();
        m_alarm->pass(2 * AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        m_drafts->end();
        settle();
        m_alarm->ring();
        QCOMPARE(count(), 2);
        QCOMPARE(savedText(1), u"xx"_s);
        QVERIFY(m_autoSave->isUnsaved());
        m_drafts->end();
        settle();
        QCOMPARE(saved.size(), 2);
        QVERIFY(!m_autoSave->isUnsaved() && !m_autoSave->failure());
        QVERIFY(m_autoSave->savedAt().isValid());
    }

    void aFlushHoldsAllThatWasTyped() {
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        type();
        const auto flush = m_autoSave->flush();
        m_drafts->end();
        QTRY_COMPARE(m_drafts->contents.size(), 2);
        QVERIFY(!flush.isFinished());
        QCOMPARE(savedText(1), u"xx"_s);
        m_drafts->end();
        QTRY_VERIFY(flush.isFinished());
        QVERIFY(flush.result().ok());
    }

    void aFlushWaitsForNoTimer() {
        type();
        const auto flush = m_autoSave->flush();
        QCOMPARE(m_drafts->contents.size(), 1);
        m_drafts->end();
        QTRY_VERIFY(flush.isFinished());
        QVERIFY(m_autoSave->flush().isFinished()); // nothing waits
        QCOMPARE(m_drafts->contents.size(), 1);
    }

    void whatFailedIsTriedAtTheNextTouch() {
        QSignalSpy ended(m_autoSave.get(), &AutoSaveStory::changed);
        type();
        const auto flush = m_autoSave->flush();
        m_drafts->end(noDisk);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(m_autoSave->failure()->kind, Failure::Kind::Storage);
        QVERIFY(flush.isFinished() && !flush.result());
        QVERIFY(m_autoSave->isUnsaved());
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 2);
        QCOMPARE(savedText(1), u"xx"_s);
    }

    void whatFailedIsTriedWhenTheStoreOpens() {
        m_drafts->open = false;
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        m_drafts->end(noDisk);
        QTRY_VERIFY(m_autoSave->failure());
        m_drafts->open = true;
        emit m_drafts->changed();
        m_alarm->ring();
        QCOMPARE(count(), 2);
    }

    void whatFailedIsTriedAfterAPause() {
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        m_drafts->end(noDisk);
        settle();
        m_alarm->pass(AutoSaveJob::retryMs - 1);
        QCOMPARE(count(), 1);
        m_alarm->pass(1);
        QCOMPARE(count(), 2);
    }

    void stoppedItSavesNothing() {
        type();
        m_autoSave->stop();
        m_alarm->pass(2 * AutoSaveJob::waitMs);
        QCOMPARE(count(), 0);
        type();
        m_alarm->pass(AutoSaveJob::waitMs);
        QCOMPARE(count(), 1);
        m_autoSave->stop();
        m_drafts->end(noDisk); // no second try of a draft that was given up
        QTRY_VERIFY(!m_autoSave->isUnsaved());
    }

    /// By the system's timer, as the program makes it.
    void withoutAHandItSavesTheSame() {
        const auto story = AutoSaveJob::make(*m_drafts, Drafts::newId(), [] { return DraftContent(); });
        story->touch();
        QTRY_COMPARE(count(), 1);
    }

    void whoWaitsHearsOfItsEnd() {
        type();
        const auto flush = m_autoSave->flush();
        m_autoSave.reset();
        QVERIFY(flush.isFinished());
        QCOMPARE(flush.result().failure().kind, Failure::Kind::Cancelled);
    }

    void draftsThatAreGoneAreAFailure() {
        m_drafts.reset();
        type();
        const auto flush = m_autoSave->flush();
        QVERIFY(flush.isFinished());
        QVERIFY(!flush.result());
    }

    /// The draft of an order that was made is kept no more, and nobody tries again.
    void whatWasMadeIsKeptNoMore() {
        QSignalSpy ended(m_autoSave.get(), &AutoSaveStory::changed);
        type();
        const auto flushed = m_autoSave->flush();
        type();
        m_drafts->end(made());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(m_autoSave->failure()->kind, Failure::Kind::AlreadyMade);
        QCOMPARE(m_autoSave->failure()->code, u"1043"_s);
        QVERIFY(flushed.isFinished());
        QCOMPARE(flushed.result().failure().kind, Failure::Kind::AlreadyMade);
        type();
        QVERIFY(!m_autoSave->isUnsaved());
        const auto again = m_autoSave->flush();
        QVERIFY(again.isFinished() && !again.result().ok());
        emit m_drafts->changed();
        m_alarm->pass(2 * AutoSaveJob::retryMs);
        QCOMPARE(count(), 1);
        QCOMPARE(ended.size(), 1);
    }
};

QTEST_GUILESS_MAIN(AutoSaveStoryTest)
#include "tst_autosavestory.moc"
