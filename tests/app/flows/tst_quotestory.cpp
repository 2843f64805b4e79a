#include "app/flows/quotejob.h"
#include "tests/app/flows/support/orderfakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace std::chrono_literals;

namespace {

/// An order of Marcus Bell with the story of its quote, which asks in the next turn of the event loop.
struct Fixture {
    RecordModel model{FormSchema::order()};
    FakeOrderDesk desk;
    QDateTime now = askedAt();
    QuoteJob quoter{desk, orderCatalog(), {.quotePause = 0ms, .clock = [this] { return now; }}};

    Fixture() { quoter.follow(model); }
    void answerFirst() {
        typeMarcus(model);
        QTRY_COMPARE(desk.quotes.size(), std::size_t(1));
        desk.quotes.back().answer(quoteReply());
        QTRY_VERIFY(quoter.state().isFresh());
    }
    QString total() const {
        const auto& quote = quoter.state().quote;
        return quote && quote->total ? quote->total->toWire() : QString();
    }
};

Failure failureOf(Failure::Kind kind) {
    Failure made;
    made.kind = kind;
    return made;
}

} // namespace

class TestQuoteStory : public QObject {
    Q_OBJECT
private slots:
    void asksOnceAfterAPause();
    void otherFieldsAskNothing();
    void oldFiguresStayUntilTheAnswer();
    void backToWhatWasAskedIsFreshAgain();
    void lateAnswersAreDropped();
    void withoutAZipNothingStands();
    void asksAtOnce();
    void refusedTakesFiguresOfAnotherOrderAway();
    void withoutConnectionEstimates();
    void offlineAndBack();
    void diesWhileAsking();
};

void TestQuoteStory::asksOnceAfterAPause() {
    Fixture f;
    f.quoter.setPause(30ms);
    QVERIFY(!f.quoter.state().asking);
    typeMarcus(f.model); // eight edits
    QVERIFY(f.quoter.state().asking);
    QVERIFY(f.desk.quotes.empty());
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(1));
    QCOMPARE(f.desk.quotes[0].request.text("PackageID"_element), u"118"_s);
    QCOMPARE(f.desk.quotes[0].request.text("Address/Zip"_element), u"32304"_s);
    f.desk.quotes[0].answer(quoteReply());
    QTRY_VERIFY(f.quoter.state().isFresh());
    QCOMPARE(f.total(), u"70.26"_s);
    QCOMPARE(f.quoter.state().zip, u"32304"_s);
    QCOMPARE(f.quoter.state().askedAt, askedAt());
    QCOMPARE(f.desk.quotes.size(), std::size_t(1));
}

void TestQuoteStory::otherFieldsAskNothing() {
    Fixture f;
    f.answerFirst();
    f.model.edit("Customer/Email"_element, u"marcus.bell@example.com"_s);
    f.model.edit("Customer/PhysicalAddress/FirstName"_element, u"Mark"_s);
    QVERIFY(f.quoter.state().isFresh());
    QVERIFY(!f.quoter.state().asking);
    QCOMPARE(f.quoter.order().text("Customer/PhysicalAddress/FirstName"_element), u"Mark"_s);
}

void TestQuoteStory::oldFiguresStayUntilTheAnswer() {
    Fixture f;
    f.answerFirst();
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QVERIFY(f.quoter.state().old && f.quoter.state().asking && f.quoter.state().quote);
    QVERIFY(!f.quoter.state().isFresh());
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(2));
    QVERIFY(f.quoter.state().old);
    f.now = f.now.addSecs(60);
    f.desk.quotes[1].answer(quoteReply());
    QTRY_VERIFY(f.quoter.state().isFresh());
}

void TestQuoteStory::backToWhatWasAskedIsFreshAgain() {
    Fixture f;
    f.answerFirst();
    f.quoter.setPause(1h);
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QVERIFY(f.quoter.state().old);
    f.model.edit("Order/PackageID"_element, u"118"_s);
    QVERIFY(f.quoter.state().isFresh());
    QVERIFY(!f.quoter.state().asking);
    QCOMPARE(f.desk.quotes.size(), std::size_t(1));
}

void TestQuoteStory::lateAnswersAreDropped() {
    Fixture f;
    typeMarcus(f.model);
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(1));
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QVERIFY(f.desk.quotes[0].cancel.isCancelled());
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(2));
    Record other = quoteReply();
    other.set("Total"_element, u"99.00"_s);
    f.desk.quotes[1].answer(other);
    f.desk.quotes[0].answer(quoteReply());
    QTRY_VERIFY(f.quoter.state().isFresh());
    QSignalSpy changed(&f.quoter, &QuoteStory::changed);
    QVERIFY(!changed.wait(20));
    QCOMPARE(f.total(), u"99.00"_s);
}

void TestQuoteStory::withoutAZipNothingStands() {
    Fixture f;
    f.answerFirst();
    f.model.edit("Customer/PhysicalAddress/Zip"_element, u"323"_s);
    QVERIFY(!f.quoter.state().quote);
    QVERIFY(!f.quoter.state().asking);
    f.quoter.askNow();
    QCOMPARE(f.desk.quotes.size(), std::size_t(1));
}

void TestQuoteStory::asksAtOnce() {
    Fixture f;
    f.answerFirst();
    f.quoter.setPause(1h);
    f.quoter.askNow();
    QCOMPARE(f.desk.quotes.size(), std::size_t(2));
    QVERIFY(f.quoter.state().old);
    f.desk.quotes[1].answer(failureOf(Failure::Kind::TimedOut));
    QTRY_VERIFY(f.quoter.state().failure);
    QVERIFY(f.quoter.state().quote && f.quoter.state().old); // the same order's: still worth showing
}

void TestQuoteStory::refusedTakesFiguresOfAnotherOrderAway() {
    Fixture f;
    f.answerFirst();
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(2));
    f.desk.quotes[1].answer(failureOf(Failure::Kind::Refused));
    QTRY_VERIFY(f.quoter.state().failure);
    QVERIFY(!f.quoter.state().quote);
    f.model.edit("Order/PackageID"_element, u"118"_s);
    QVERIFY(!f.quoter.state().failure); // of another question
}

void TestQuoteStory::withoutConnectionEstimates() {
    Fixture f;
    typeMarcus(f.model);
    QTRY_COMPARE(f.desk.quotes.size(), std::size_t(1));
    f.desk.quotes[0].answer(failureOf(Failure::Kind::NoConnection));
    QTRY_VERIFY(f.quoter.state().failure);
    QVERIFY(f.quoter.state().quote && f.quoter.state().quote->estimate);
    QCOMPARE(f.total(), u"59.99"_s);
    f.quoter.askNow();
    f.desk.quotes[1].answer(quoteReply());
    QTRY_COMPARE(f.total(), u"70.26"_s);
    QVERIFY(!f.quoter.state().quote->estimate);
    QVERIFY(!f.quoter.state().failure);
}

void TestQuoteStory::offlineAndBack() {
    Fixture f;
    f.answerFirst();
    f.quoter.setOnline(false);
    QCOMPARE(f.total(), u"70.26"_s); // figures of this very order are better than an estimate
    QVERIFY(!f.quoter.state().quote->estimate);
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QVERIFY(f.quoter.state().quote->estimate);
    QCOMPARE(f.total(), u"45.00"_s);
    f.model.edit("Customer/PhysicalAddress/Zip"_element, QString());
    QCOMPARE(f.total(), u"45.00"_s); // no ZIP is needed without taxes
    f.model.edit("Order/PackageID"_element, u"777"_s);
    QVERIFY(!f.quoter.state().quote);
    f.model.edit("Order/PackageID"_element, u"118"_s);
    f.model.edit("Customer/PhysicalAddress/Zip"_element, u"32304"_s);
    QCOMPARE(f.desk.quotes.size(), std::size_t(1));
    f.quoter.setOnline(true);
    QCOMPARE(f.desk.quotes.size(), std::size_t(2));
    f.desk.quotes[1].answer(quoteReply());
    QTRY_COMPARE(f.total(), u"70.26"_s);
}

void TestQuoteStory::diesWhileAsking() {
    FakeOrderDesk desk;
    RecordModel model(FormSchema::order());
    typeMarcus(model);
    {
        const auto quoter = desk.quoteStory(orderCatalog());
        quoter->follow(model);
        quoter->askNow();
    }
    QCOMPARE(desk.quotes.size(), std::size_t(1));
    QVERIFY(desk.quotes[0].cancel.isCancelled());
    desk.quotes[0].answer(quoteReply());
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestQuoteStory)
#include "tst_quotestory.moc"
