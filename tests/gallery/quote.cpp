#include "app/flows/duplicatejob.h"
#include "app/flows/quotejob.h"
#include "tests/app/flows/support/orderfakes.h"
#include "tests/gallery/gallery.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/look/line.h"
#include "ui/quote/comparecolumn.h"
#include "ui/quote/comparedialog.h"
#include "ui/quote/quotepanel.h"
#include "ui/quote/quoteprint.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPushButton>
#include <QVBoxLayout>

namespace lineside::gallery {

using namespace lineside::test;

namespace {

/// Duplicates above the quote, as beside an order.
struct Column {
    RecordModel model{FormSchema::order()};
    FakeOrderDesk desk;
    QuoteJob quoter{desk, orderCatalog(), {.clock = askedAt}};
    DuplicateJob check{model, desk};
    QWidget widget;
    DuplicatesPanel* duplicates;
    QuotePanel* quote;

    Column() {
        quoter.follow(model);
        widget.setBackgroundRole(QPalette::Window);
        widget.setAutoFillBackground(true);
        auto* lines = new QVBoxLayout(&widget);
        lines->setContentsMargins(look::px(16), look::px(16), look::px(16), look::px(16));
        lines->setSpacing(look::px(12));
        duplicates = new DuplicatesPanel(check);
        duplicates->setToday([] { return askedAt().date(); });
        quote = new QuotePanel(quoter, nullptr);
        lines->addWidget(duplicates);
        lines->addWidget(new look::Line);
        lines->addWidget(quote);
        lines->addStretch();
        widget.resize(look::px(320), look::px(640));
        widget.show();
    }
    void answer(const Result<Record>& reply) {
        typeMarcus(model);
        quoter.askNow();
        desk.quotes.back().answer(reply);
        check.fieldLeft();
        desk.checks.back().answer(twoMatches());
        Gallery::settle();
    }
};

void shootColumns(const Gallery& gallery, const QString& scheme) {
    {
        Column column;
        gallery.save(column.widget, scheme + u"-empty"_s);
        column.answer(quoteReply());
        gallery.save(column.widget, scheme + u"-fresh"_s);
        column.model.edit("Order/PackageID"_element, u"119"_s);
        gallery.save(column.widget, scheme + u"-stale"_s);
        column.check.goOn(u"Father and son, the same name"_s);
        gallery.save(column.widget, scheme + u"-goneon"_s);
        column.widget.findChild<QPushButton*>(u"goOn"_s)->click();
        gallery.save(column.widget, scheme + u"-reason"_s);
    }
    Column different;
    different.answer(quoteReply(u"38.00"_s));
    gallery.save(different.widget, scheme + u"-different"_s);
    Column failed;
    Failure refused;
    refused.kind = Failure::Kind::TimedOut;
    failed.answer(refused);
    gallery.save(failed.widget, scheme + u"-failed"_s);
    Column offline;
    offline.quoter.setOnline(false);
    typeMarcus(offline.model);
    gallery.save(offline.widget, scheme + u"-estimate"_s);
}

void shootCompare(const Gallery& gallery, const QString& scheme) {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    desk.setTiming({.clock = askedAt});
    auto* dialog = new CompareDialog(model, desk, orderCatalog());
    for (CompareColumn* column : dialog->columns()) {
        column->story().askNow();
        Record reply = quoteReply(desk.quotes.size() == 1 ? u"38.02"_s : u"42.02"_s);
        reply.set("Total"_element, desk.quotes.size() == 1 ? u"70.26"_s : u"74.26"_s);
        desk.quotes.back().answer(reply);
    }
    dialog->open();
    gallery.save(*dialog, scheme + u"-compare"_s);
    dialog->close();
}

void shootPage(const Gallery& gallery, const QString& scheme, QSize size) {
    FakeOrderDesk desk;
    RecordModel order(FormSchema::order());
    typeMarcus(order);
    DuplicatesPage page(desk, orderCatalog());
    page.takeCaller(order.current());
    page.resize(size);
    page.show();
    gallery.save(page, scheme + u"-page"_s);
    page.find();
    desk.checks.back().answer(twoMatches());
    gallery.save(page, scheme + u"-page-found"_s);
}

void shootSheet(const Gallery& gallery) {
    Column column;
    column.answer(quoteReply());
    QBuffer buffer;
    buffer.setData(sheetPdf(quoteSheet(column.quoter)));
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QImage page(850, 1100, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, document.render(0, page.size()));
    page.save(gallery.fileName(u"sheet"_s));
}

} // namespace

void shootQuote(const Gallery& gallery) {
    const auto shoot = [&](const QString& name) {
        shootColumns(gallery, name);
        shootCompare(gallery, name);
        shootPage(gallery, name, {look::px(1366), look::px(616)});
    };
    shoot(u"light"_s);
    shootSheet(gallery);
    gallery.dark();
    shoot(u"dark"_s);
    gallery.light(150);
    shoot(u"light-150"_s);
}

} // namespace lineside::gallery
