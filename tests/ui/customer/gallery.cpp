// Writes pictures of every page of a customer into a folder, to be judged by eye:
// lineside_customer_gallery FOLDER
#include "tests/ui/customer/example.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>

using namespace lineside;
using namespace lineside::test;

namespace {

void edit(CustomerPage& page) {
    RecordModel& model = page.model();
    model.edit("Customer/PhysicalAddress/Address1"_element, u"418 Cedar Ridge Rd"_s);
    model.clear("Customer/PhysicalAddress/Address2"_element);
    model.edit("Customer/PhysicalAddress/Zip"_element, u"3230"_s);
}

void shoot(const QDir& folder, const QString& name, QSize size, bool all) {
    FakeDesk desk;
    FakeFiles files;
    CustomerPage page(desk, &files, exampleContext(), rosa());
    page.resize(size);
    page.show();
    edit(page);
    for (int i = 0; i < (all ? int(PageStack::PageCount) : 2); ++i) {
        page.showPage(PageStack::Page(i));
        if (i == PageStack::Addresses)
            page.goTo("Customer/PhysicalAddress/City"_element);
        QApplication::processEvents();
        page.grab().save(folder.filePath(u"%1-%2.png"_s.arg(name).arg(i + 1, 2, 10, QChar(u'0'))));
    }
}

void shootVerify(const QDir& folder) {
    FakeDesk desk;
    CustomerPage page(desk, nullptr, exampleContext(), rosa());
    page.resize(1366, 616);
    page.show();
    page.findChild<QPushButton*>(u"verify"_s)->click();
    QApplication::processEvents();
    page.grab().save(folder.filePath(u"verify.png"_s));
}

/// Looked up by a number that none of the services has.
void shootNote(const QDir& folder, const QString& name, QSize size) {
    FakeDesk desk;
    CustomerPage page(desk, nullptr, exampleContext(), rosa());
    page.foundBy({Guess::Kind::Tn, u"8505550188"_s});
    page.resize(size);
    page.show();
    QApplication::processEvents();
    page.grab().save(folder.filePath(u"%1-note-%2.png"_s.arg(name).arg(size.width())));
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
    look.setChoice(look::Look::Choice::Light);
    shoot(folder, u"light"_s, {1366, 616}, true);
    shoot(folder, u"light-1024"_s, {1024, 600}, true);
    shoot(folder, u"light-800"_s, {800, 450}, false);
    shoot(folder, u"light-1920"_s, {1920, 930}, false);
    shootVerify(folder);
    for (const QSize size : {QSize(1366, 616), QSize(1024, 600), QSize(800, 450)})
        shootNote(folder, u"light"_s, size);
    look.setChoice(look::Look::Choice::Dark);
    shoot(folder, u"dark"_s, {1366, 616}, true);
    shootNote(folder, u"dark"_s, {1366, 616});
    look.setChoice(look::Look::Choice::Light);
    look.setZoom(200);
    shoot(folder, u"light-200"_s, {1920, 900}, true);
    return 0;
}
