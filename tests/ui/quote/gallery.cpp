// Writes pictures of the column beside an order and of the comparison into a folder, to be judged by eye:
// lineside_quote_gallery FOLDER
#include "tests/ui/quote/orderfakes.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/look/line.h"
#include "ui/look/look.h"
#include "ui/quote/comparecolumn.h"
#include "ui/quote/comparedialog.h"
#include "ui/quote/quotepanel.h"
#include "ui/quote/quoteprint.h"
#include "ui/quote/quoter.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfDocument>
#include <QPushButton>
#include <QVBoxLayout>

using namespace lineside;
using namespace lineside::test;
using namespace std::chrono_literals;

namespace {

void settle() {
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

/// Duplicates above the quote, as beside an order.
struct Column {
    RecordModel model{FormSchema::order()};
    FakeOrderDesk desk;
    Quoter quoter{model, desk, orderCatalog()};
    DuplicateCheck check{model, desk};
    QWidget widget;
    DuplicatesPanel* duplicates;
    QuotePanel* quote;

    Column() {
        quoter.setClock([] { return askedAt(); });
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
        settle();
    }
    void save(const QDir& folder, const QString& name) {
        settle();
        widget.grab().save(folder.filePath(name + u".png"_s));
    }
};

void shootColumns(const QDir& folder, const QString& scheme) {
    {
        Column column;
        column.save(folder, scheme + u"-empty"_s);
        column.answer(quoteReply());
        column.save(folder, scheme + u"-fresh"_s);
        column.model.edit("Order/PackageID"_element, u"119"_s);
        column.save(folder, scheme + u"-stale"_s);
        column.check.goOn(u"Father and son, the same name"_s);
        column.save(folder, scheme + u"-goneon"_s);
        column.widget.findChild<QPushButton*>(u"goOn"_s)->click();
        column.save(folder, scheme + u"-reason"_s);
    }
    Column different;
    different.answer(quoteReply(u"38.00"_s));
    different.save(folder, scheme + u"-different"_s);
    Column failed;
    Failure refused;
    refused.kind = Failure::Kind::TimedOut;
    failed.answer(refused);
    failed.save(folder, scheme + u"-failed"_s);
    Column offline;
    offline.quoter.setOnline(false);
    typeMarcus(offline.model);
    offline.save(folder, scheme + u"-estimate"_s);
}

void shootCompare(const QDir& folder, const QString& scheme) {
    RecordModel model(FormSchema::order());
    FakeOrderDesk desk;
    typeMarcus(model);
    auto* dialog = new CompareDialog(model, desk, orderCatalog());
    for (CompareColumn* column : dialog->columns()) {
        column->asker().setClock([] { return askedAt(); });
        column->asker().askNow();
        Record reply = quoteReply(desk.quotes.size() == 1 ? u"38.02"_s : u"42.02"_s);
        reply.set("Total"_element, desk.quotes.size() == 1 ? u"70.26"_s : u"74.26"_s);
        desk.quotes.back().answer(reply);
    }
    dialog->open();
    settle();
    dialog->grab().save(folder.filePath(scheme + u"-compare.png"_s));
    dialog->close();
}

void shootPage(const QDir& folder, const QString& scheme, QSize size) {
    FakeOrderDesk desk;
    RecordModel order(FormSchema::order());
    typeMarcus(order);
    DuplicatesPage page(desk, orderCatalog());
    page.takeCaller(order.current());
    page.resize(size);
    page.show();
    settle();
    page.grab().save(folder.filePath(scheme + u"-page.png"_s));
    page.find();
    desk.checks.back().answer(twoMatches());
    settle();
    page.grab().save(folder.filePath(scheme + u"-page-found.png"_s));
}

void shootSheet(const QDir& folder) {
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
    page.save(folder.filePath(u"sheet.png"_s));
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    const QDir folder(app.arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    look::Look look(app);
    const auto shoot = [&](const QString& name) {
        shootColumns(folder, name);
        shootCompare(folder, name);
        shootPage(folder, name, {look::px(1366), look::px(616)});
    };
    look.setChoice(look::Look::Choice::Light);
    shoot(u"light"_s);
    shootSheet(folder);
    look.setChoice(look::Look::Choice::Dark);
    shoot(u"dark"_s);
    look.setChoice(look::Look::Choice::Light);
    look.setZoom(150);
    shoot(u"light-150"_s);
    return 0;
}
