#include "app/flows/quotejob.h"
#include "tests/app/flows/support/orderfakes.h"
#include "ui/quote/quoteprint.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace std::chrono_literals;

namespace {

/// The sheet of a reply, as the panel makes it.
QuoteSheet sheetOf(const Record& reply) {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    QuoteJob asker(desk, orderCatalog(), atOnce());
    asker.want(model.current());
    asker.askNow();
    desk.quotes.back().answer(reply);
    while (asker.state().asking)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return quoteSheet(asker);
}

struct Opened {
    int pages = 0;
    QStringList texts; ///< of each page, on one line
};

Opened opened(const QByteArray& pdf) {
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    Opened out{document.pageCount(), {}};
    for (int page = 0; page < out.pages; ++page)
        out.texts.append(document.getAllText(page).text().simplified());
    return out;
}

Record longReply(int count) {
    QList<QuotedLine> lines;
    for (int i = 1; i <= count; ++i)
        lines.append({u"Line number %1 of a long order"_s.arg(i), u"%1.25"_s.arg(i), u"Monthly"_s});
    Record reply;
    reply.setRows("Details_Charges/Detail"_group, quotedLines(lines));
    const QString total =
        u"%1.%2"_s.arg(count * (count + 1) / 2 + count / 4).arg(count % 4 * 25, 2, 10, QChar(u'0'));
    reply.set("Subtotal_Monthly"_element, total);
    reply.set("Total"_element, total);
    return reply;
}

} // namespace

class TestQuotePrint : public QObject {
    Q_OBJECT
private slots:
    void onePageHoldsEverything();
    void longQuotesBreakAndLoseNothing_data();
    void longQuotesBreakAndLoseNothing();
    void estimateIsMarked();
    void fileNames();
};

void TestQuotePrint::onePageHoldsEverything() {
    const QuoteSheet sheet = sheetOf(quoteReply());
    const Opened pdf = opened(sheetPdf(sheet));
    QCOMPARE(pdf.pages, 1);
    const QString& text = pdf.texts[0];
    QStringList expected{
        u"Quote for Marcus Bell"_s,      u"2210 Juniper Ct"_s, u"Unit B"_s, u"Tallahassee, FL 32304"_s,
        u"Talk and 5 GB, package 118"_s, sheet.validity};
    for (const QuoteRow& row : sheet.rows)
        expected << row.words << row.amount;
    for (const QString& words : expected)
        QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text));
    QVERIFY(text.contains(u"$70.26"_s));
    QVERIFY(sheet.validity.contains(u"Nov 24, 2026, 10:44"_s));
    QVERIFY(!text.contains(u"Page 1"_s));
}

void TestQuotePrint::longQuotesBreakAndLoseNothing_data() {
    QTest::addColumn<int>("count");
    for (const int count : {30, 31, 32, 33, 34, 35, 36, 37, 38, 80, 200})
        QTest::addRow("%d lines", count) << count;
}

void TestQuotePrint::longQuotesBreakAndLoseNothing() {
    QFETCH(int, count);
    const QuoteSheet sheet = sheetOf(longReply(count));
    const Opened pdf = opened(sheetPdf(sheet));
    QVERIFY(count < 80 || pdf.pages > 1);
    const QString all = pdf.texts.join(u' ');
    for (const QuoteRow& row : sheet.rows) {
        const QString words = row.words + (row.amount.isEmpty() ? QString() : u' ' + row.amount);
        QVERIFY2(all.contains(words), qPrintable(words));
        QCOMPARE(all.count(words), 1);
    }
    for (int page = 1; pdf.pages > 1 && page <= pdf.pages; ++page)
        QVERIFY(pdf.texts[page - 1].contains(u"Page %1 of %2"_s.arg(page).arg(pdf.pages)));
    QVERIFY(pdf.texts.constLast().contains(u"Monthly total"_s)); // never away from the last line
    QVERIFY(pdf.texts.constLast().contains(u"Line number %1 "_s.arg(count)));
}

void TestQuotePrint::estimateIsMarked() {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    QuoteJob asker(desk, orderCatalog(), atOnce());
    asker.setOnline(false);
    asker.want(model.current());
    const Opened pdf = opened(sheetPdf(quoteSheet(asker)));
    QCOMPARE(pdf.pages, 1);
    QVERIFY(pdf.texts[0].startsWith(u"Estimate for Marcus Bell"_s));
    QVERIFY(pdf.texts[0].contains(u"without taxes"_s));
    QVERIFY(!pdf.texts[0].contains(u"Figures of the billing system"_s));
}

void TestQuotePrint::fileNames() {
    QuoteSheet sheet;
    sheet.title = u"Quote for ../O'Neil: <Peña>"_s;
    QCOMPARE(sheetFileName(sheet, QDate(2026, 11, 24)), u"Quote for O Neil Peña 2026-11-24.pdf"_s);
}

QTEST_MAIN(TestQuotePrint)
#include "tst_quoteprint.moc"
