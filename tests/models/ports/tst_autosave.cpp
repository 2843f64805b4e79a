#include "models/ports/autosave.h"

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

const Failure noDisk{.kind = Failure::Kind::Storage};

} // namespace

class AutoSaveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<HeldDrafts> m_drafts;
    std::unique_ptr<AutoSave> m_autoSave;
    QString m_text;

    void type() {
        m_text += u'x';
        m_autoSave->touch();
    }
    QString savedText(int i) const { return m_drafts->contents.at(i).title; }

    static Failure made() { return {.kind = Failure::Kind::AlreadyMade, .code = QStringLiteral("1043")}; }

private slots:
    void init() {
        m_text.clear();
        m_drafts = std::make_unique<HeldDrafts>();
        m_autoSave = std::make_unique<AutoSave>(*m_drafts, Drafts::newId(),
                                                [this] { return DraftContent{.title = m_text}; });
    }

    void steadyTypingIsSavedAllTheSame() {
        QElapsedTimer clock;
        clock.start();
        QTimer keys;
        connect(&keys, &QTimer::timeout, this, [this] { type(); });
        keys.start(10); // never a pause as long as the wait
        QTRY_COMPARE(m_drafts->contents.size(), 1);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!savedText(0).isEmpty());
        m_drafts->end();
        QTRY_COMPARE(m_drafts->contents.size(), 2);
    }

    void savingsNeverOverlap() {
        QSignalSpy saved(m_autoSave.get(), &AutoSave::saved);
        type();
        QTRY_COMPARE(m_drafts->contents.size(), 1);
        type();
        QVERIFY(!QTest::qWaitFor([&] { return m_drafts->contents.size() > 1; }, 2 * AutoSave::waitMs));
        m_drafts->end();
        QTRY_COMPARE(m_drafts->contents.size(), 2);
        QCOMPARE(savedText(1), u"xx"_s);
        QVERIFY(m_autoSave->isUnsaved());
        m_drafts->end();
        QTRY_COMPARE(saved.size(), 2);
        QVERIFY(!m_autoSave->isUnsaved());
    }

    void aFlushHoldsAllThatWasTyped() {
        type();
        QTRY_COMPARE(m_drafts->contents.size(), 1);
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
        QSignalSpy failed(m_autoSave.get(), &AutoSave::failed);
        type();
        const auto flush = m_autoSave->flush();
        m_drafts->end(noDisk);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(flush.isFinished() && !flush.result());
        QVERIFY(m_autoSave->isUnsaved());
        type();
        QTRY_COMPARE_WITH_TIMEOUT(m_drafts->contents.size(), 2, AutoSave::retryMs / 2);
        QCOMPARE(savedText(1), u"xx"_s);
    }

    void whatFailedIsTriedWhenTheStoreOpens() {
        m_drafts->open = false;
        type();
        QTRY_COMPARE(m_drafts->contents.size(), 1);
        QSignalSpy failed(m_autoSave.get(), &AutoSave::failed);
        m_drafts->end(noDisk);
        QTRY_COMPARE(failed.size(), 1);
        m_drafts->open = true;
        emit m_drafts->changed();
        QTRY_COMPARE_WITH_TIMEOUT(m_drafts->contents.size(), 2, AutoSave::retryMs / 2);
    }

    void whatFailedIsTriedAfterAPause() {
        type();
        QTRY_COMPARE(m_drafts->contents.size(), 1);
        m_drafts->end(noDisk);
        QTRY_COMPARE_WITH_TIMEOUT(m_drafts->contents.size(), 2, 2 * AutoSave::retryMs);
    }

    void stoppedItSavesNothing() {
        type();
        m_autoSave->stop();
        QVERIFY(!QTest::qWaitFor([&] { return !m_drafts->contents.isEmpty(); }, 2 * AutoSave::waitMs));
        type();
        QTRY_COMPARE(m_drafts->contents.size(), 1);
        m_autoSave->stop();
        m_drafts->end(noDisk); // no second try of a draft that was given up
        QTRY_VERIFY(!m_autoSave->isUnsaved());
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
        QSignalSpy ended(m_autoSave.get(), &AutoSave::alreadyMade);
        QSignalSpy failed(m_autoSave.get(), &AutoSave::failed);
        type();
        const auto flushed = m_autoSave->flush();
        type();
        m_drafts->end(made());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(0).value<Failure>().code, u"1043"_s);
        QVERIFY(flushed.isFinished());
        QCOMPARE(flushed.result().failure().kind, Failure::Kind::AlreadyMade);
        type();
        QVERIFY(!m_autoSave->isUnsaved());
        const auto again = m_autoSave->flush();
        QVERIFY(again.isFinished() && !again.result().ok());
        emit m_drafts->changed();
        QCOMPARE(m_drafts->contents.size(), 1);
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AutoSaveTest)
#include "tst_autosave.moc"
