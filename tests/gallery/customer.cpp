#include "tests/gallery/gallery.h"
#include "tests/ui/customer/example.h"

#include <QApplication>
#include <QPushButton>

namespace lineside::gallery {

using namespace lineside::test;

namespace {

void edit(CustomerPage& page) {
    RecordModel& model = page.model();
    model.edit("Customer/PhysicalAddress/Address1"_element, u"418 Cedar Ridge Rd"_s);
    model.clear("Customer/PhysicalAddress/Address2"_element);
    model.edit("Customer/PhysicalAddress/Zip"_element, u"3230"_s);
}

void shoot(const Gallery& gallery, const QString& name, QSize size, bool all) {
    LookUpDesk desk;
    FakeFiles files;
    CustomerPage page(desk, &files, exampleContext(), rosa());
    page.resize(size);
    page.show();
    edit(page);
    for (int i = 0; i < (all ? int(PageStack::PageCount) : 2); ++i) {
        page.showPage(PageStack::Page(i));
        if (i == PageStack::Addresses)
            page.goTo("Customer/PhysicalAddress/City"_element);
        gallery.save(page, u"%1-%2"_s.arg(name).arg(i + 1, 2, 10, QChar(u'0')));
    }
}

void shootVerify(const Gallery& gallery) {
    LookUpDesk desk;
    CustomerPage page(desk, nullptr, exampleContext(), rosa());
    page.resize(1366, 616);
    page.show();
    page.findChild<QPushButton*>(u"verify"_s)->click();
    gallery.save(page, u"verify"_s);
}

/// Looked up by a number that none of the services has.
void shootNote(const Gallery& gallery, const QString& name, QSize size) {
    LookUpDesk desk;
    CustomerPage page(desk, nullptr, exampleContext(), rosa());
    page.foundBy({Guess::Kind::Tn, u"8505550188"_s});
    page.resize(size);
    gallery.save(page, u"%1-note-%2"_s.arg(name).arg(size.width()));
}

} // namespace

void shootCustomer(const Gallery& gallery) {
    shoot(gallery, u"light"_s, {1366, 616}, true);
    shoot(gallery, u"light-1024"_s, {1024, 600}, true);
    shoot(gallery, u"light-800"_s, {800, 450}, false);
    shoot(gallery, u"light-1920"_s, {1920, 930}, false);
    shootVerify(gallery);
    for (const QSize size : {QSize(1366, 616), QSize(1024, 600), QSize(800, 450)})
        shootNote(gallery, u"light"_s, size);
    gallery.dark();
    shoot(gallery, u"dark"_s, {1366, 616}, true);
    shootNote(gallery, u"dark"_s, {1366, 616});
    gallery.light(200);
    shoot(gallery, u"light-200"_s, {1920, 900}, true);
}

} // namespace lineside::gallery
