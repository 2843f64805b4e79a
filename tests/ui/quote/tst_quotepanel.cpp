#include "app/flows/quotejob.h"
#include "models/ports/files.h"
#include "tests/app/flows/support/orderfakes.h"
#include "ui/quote/comparecolumn.h"
#include "ui/quote/comparedialog.h"
#include "ui/quote/quotelines.h"
#include "ui/quote/quotepanel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lineside;
using namespace lineside::test;
using namespace std::chrono_literals;

namespace {

class KeepsFiles : public Files {
public:
    void openPdf(std::function<void(std::optional<File>)> done) override { done({}); }
    void savePdf(File file, std::function<void(std::optional<QString>)> done) override {
        saved.append(file);
        done(file.name);
    }
    QList<File> saved;
};

struct Fixture {
    RecordModel model{FormSchema::order()};
    FakeOrderDesk desk;
    KeepsFiles files;
    QuoteJob quoter{desk, orderCatalog(), atOnce()};
    QuotePanel panel{quoter, &files};

    Fixture() {
        quoter.follow(model);
        panel.resize(288, 500);
        panel.show();
    }
    void answer(const Result<Record>& reply) {
        typeMarcus(model);
        QTRY_COMPARE(desk.quotes.size(), std::size_t(1));
        desk.quotes.back().answer(reply);
        QTRY_VERIFY(!quoter.state().asking);
    }
    template <typename T>
    T* find(const QString& name) {
        return panel.findChild<T*>(name);
    }
    QStringList lines() { return find<QuoteLines>(u"quoteLines"_s)->texts(); }
};

} // namespace

class TestQuotePanel : public QObject {
    Q_OBJECT
private slots:
    void empty();
    void figures();
    void differenceIsShown();
    void oldFigures();
    void failure();
    void estimate();
    void copies();
    void aCopyHoldsNoFormula();
    void savesAPdf();
    void compares();
    void comparesByKeys();
};

void TestQuotePanel::empty() {
    Fixture f;
    QCOMPARE(f.panel.statusText(), u"Choose a package and a ZIP."_s);
    QVERIFY(f.lines().isEmpty());
    QVERIFY(!f.find<QToolButton>(u"copyQuote"_s)->isEnabled());
    QVERIFY(f.find<QPushButton>(u"quoteAgain"_s)->isHidden());
}

void TestQuotePanel::figures() {
    Fixture f;
    f.answer(quoteReply());
    QCOMPARE(f.panel.statusText(), u"For ZIP 32304, asked at 10:44"_s);
    QCOMPARE(f.lines(),
             QStringList({u"Each month"_s, u"Talk and 5 GB 30.00"_s, u"Hotspot, international 13.00"_s,
                          u"Lifeline credit −9.25"_s, u"Federal universal service 1.33"_s,
                          u"Florida communications tax 2.54"_s, u"911 fee 0.40"_s, u"Monthly total 38.02"_s,
                          u"One time"_s, u"Activation, SIM card 29.99"_s, u"Sales tax 2.25"_s,
                          u"One-time total 32.24"_s, u"First bill $70.26"_s}));
    QVERIFY(f.find<QToolButton>(u"copyQuote"_s)->isEnabled());
    QVERIFY(f.find<QToolButton>(u"printQuote"_s)->isEnabled());
    const auto amounts = f.panel.findChildren<QLabel*>();
    int right = -1;
    for (const QLabel* label : amounts) {
        if (!(label->alignment() & Qt::AlignRight))
            continue;
        const int edge = label->mapTo(&f.panel, QPoint(label->width(), 0)).x();
        QVERIFY(right < 0 || right == edge); // one edge for all amounts
        right = edge;
    }
    QVERIFY(right > 0);
}

void TestQuotePanel::differenceIsShown() {
    Fixture f;
    f.answer(quoteReply(u"38.00"_s));
    QVERIFY(f.lines().contains(u"The lines add up to 38.02, the service says 38.00."_s));
    QVERIFY(f.lines().contains(u"Monthly total 38.00"_s));
    const auto messages = f.panel.findChildren<QLabel*>(u"quoteNote"_s);
    QCOMPARE(messages.size(), 1);
    QVERIFY(messages[0]->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(messages[0]->height() >= messages[0]->heightForWidth(messages[0]->width())); // not cut
    QCOMPARE(messages[0]->text(), u"The lines add up to 38.02, the service says 38.00."_s);
}

void TestQuotePanel::oldFigures() {
    Fixture f;
    f.answer(quoteReply());
    QCoreApplication::processEvents();
    const int before = f.find<QuoteLines>(u"quoteLines"_s)->y();
    f.quoter.setPause(1h);
    f.model.edit("Order/PackageID"_element, u"119"_s);
    QCOMPARE(f.panel.statusText(), u"Old figures from 10:44. Updating…"_s);
    QVERIFY(!f.find<QToolButton>(u"copyQuote"_s)->isEnabled());
    QVERIFY(!f.find<QToolButton>(u"printQuote"_s)->isEnabled());
    for (QAction* action : f.panel.takeAlong())
        QVERIFY(!action->isEnabled());
    QCOMPARE(f.lines().constLast(), u"First bill $70.26"_s);
    QCoreApplication::processEvents();
    QCOMPARE(f.find<QuoteLines>(u"quoteLines"_s)->y(), before); // nothing moves
}

void TestQuotePanel::failure() {
    Fixture f;
    Failure refused;
    refused.kind = Failure::Kind::Refused;
    refused.code = u"S1042"_s;
    refused.text = u"Invalid PackageID"_s;
    f.answer(refused);
    QVERIFY(f.panel.statusText().contains(u"Invalid PackageID"_s));
    QVERIFY(f.lines().isEmpty());
    auto* again = f.find<QPushButton>(u"quoteAgain"_s);
    QVERIFY(again->isVisible());
    again->click();
    QCOMPARE(f.desk.quotes.size(), std::size_t(2));
    QVERIFY(again->isHidden());
}

void TestQuotePanel::estimate() {
    Fixture f;
    f.quoter.setOnline(false);
    typeMarcus(f.model);
    QCOMPARE(f.panel.statusText(), u"Estimate, without taxes. The service was not asked."_s);
    QCOMPARE(f.lines().constLast(), u"First bill $59.99"_s);
    QVERIFY(f.desk.quotes.empty());
}

void TestQuotePanel::copies() {
    Fixture f;
    f.answer(quoteReply());
    f.find<QToolButton>(u"copyQuote"_s)->click();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasHtml());
    const QStringList text = data->text().split(u'\n');
    QCOMPARE(text[0], u"Quote for Marcus Bell"_s);
    QVERIFY(text.contains(u"Tallahassee, FL 32304"_s));
    qsizetype width = -1;
    for (const QString& line : text) {
        if (!line.contains(u"   "_s))
            continue;
        QVERIFY2(width < 0 || width == line.size(), qPrintable(line)); // amounts end in one column
        width = line.size();
    }
    QVERIFY(width > 0);
    QVERIFY(data->text().contains(
        u"Figures of the billing system from Nov 24, 2026, 10:44. Taxes and fees may change; valid on that day."_s));
    QVERIFY(data->html().contains(u"Lifeline credit"_s));
}

/// Names of services come from the service, the address from the caller.
void TestQuotePanel::aCopyHoldsNoFormula() {
    Fixture f;
    typeMarcus(f.model);
    f.model.edit("Customer/PhysicalAddress/Address1"_element, u"=1+1"_s);
    QTRY_VERIFY(!f.desk.quotes.empty());
    Record reply = quoteReply();
    reply.setRows("Details_Charges/Detail"_group,
                  quotedLines({{u"@SUM(A1)\tx\ny"_s, u"43.00"_s, u"Monthly"_s},
                               {u"Credit"_s, u"=2+3"_s, u"Monthly"_s}}));
    f.desk.quotes.back().answer(reply);
    QTRY_VERIFY(!f.quoter.state().asking);
    f.find<QToolButton>(u"copyQuote"_s)->click();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(u"'=1+1"_s) && data->text().contains(u"'=1+1"_s));
    QVERIFY(data->html().contains(u"'@SUM(A1) x y"_s) && data->text().contains(u"'@SUM(A1) x y"_s));
    QVERIFY(data->html().contains(u"'=2+3"_s) && data->text().contains(u"'=2+3"_s));
    QVERIFY(!data->html().contains(u">@"_s) && !data->html().contains(u">="_s));
}

void TestQuotePanel::savesAPdf() {
    Fixture f;
    f.answer(quoteReply());
    QSignalSpy saved(&f.panel, &QuotePanel::savedAs);
    f.panel.takeAlong()[2]->trigger();
    QCOMPARE(f.files.saved.size(), 1);
    QCOMPARE(f.files.saved[0].name, u"Quote for Marcus Bell 2026-11-24.pdf"_s);
    QVERIFY(f.files.saved[0].bytes.startsWith("%PDF-"));
    QCOMPARE(saved.size(), 1);
}

void TestQuotePanel::compares() {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    const int steps = model.undoStack()->count();
    desk.setTiming(atOnce());
    auto* dialog = new CompareDialog(model, desk, orderCatalog());
    dialog->open();
    QCOMPARE(dialog->columns().size(), 2);
    QCOMPARE(dialog->columns()[0]->package(), u"118"_s);
    QCOMPARE(dialog->columns()[1]->package(), u"119"_s);
    for (CompareColumn* column : dialog->columns())
        column->story().askNow();
    QCOMPARE(desk.quotes.size(), std::size_t(2));
    QCOMPARE(desk.quotes[1].request.text("PackageID"_element), u"119"_s);
    desk.quotes[0].answer(quoteReply());
    Record other = quoteReply(u"42.02"_s);
    other.set("Total"_element, u"70.26"_s);
    desk.quotes[1].answer(other);
    const auto* words = dialog->findChild<QLabel*>(u"compareWords2"_s);
    QTRY_COMPARE(words->text(), u"Each month 4.00 more, first bill the same."_s);
    QSignalSpy chosen(dialog, &CompareDialog::packageChosen);
    dialog->findChild<QPushButton*>(u"comparePick2"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(model.current("Order/PackageID"_element).text(), u"119"_s);
    QCOMPARE(model.undoStack()->count(), steps + 1);
    model.undoStack()->undo();
    QCOMPARE(model.current("Order/PackageID"_element).text(), u"118"_s);
}

void TestQuotePanel::comparesByKeys() {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    QPointer<CompareDialog> dialog = new CompareDialog(model, desk, orderCatalog());
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* combo = dialog->findChild<QComboBox*>(u"comparePackage2"_s);
    QTRY_VERIFY(combo->hasFocus() || combo->isAncestorOf(dialog->focusWidget()));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Down); // the next package
    QCOMPARE(dialog->columns()[1]->package(), u"120"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // chooses nothing yet
    QVERIFY(dialog->isVisible());
    for (int i = 0; i < 5 && dialog->focusWidget()->objectName() != u"comparePick2"_s; ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), u"comparePick2"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(model.current("Order/PackageID"_element).text(), u"120"_s);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestQuotePanel)
#include "tst_quotepanel.moc"
