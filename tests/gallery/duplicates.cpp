#include "tests/app/flows/support/orderfakes.h"
#include "tests/gallery/gallery.h"
#include "ui/duplicates/duplicatespage.h"

#include <QApplication>

namespace lineside::gallery {

using namespace lineside::test;

namespace {

void shoot(const Gallery& gallery, const QString& name, QSize size) {
    FakeOrderDesk desk;
    RecordModel order(FormSchema::order());
    typeMarcus(order);
    DuplicatesPage page(desk, orderCatalog());
    page.resize(size);
    page.takeCaller(order.current());
    gallery.save(page, name + u"-asked"_s);
    page.find();
    desk.checks.back().answer(twoMatches());
    QApplication::processEvents();
    gallery.save(page, name + u"-found"_s);
    page.find();
    desk.checks.back().answer(Failure{.kind = Failure::Kind::TimedOut});
    QApplication::processEvents();
    gallery.save(page, name + u"-failed"_s);
}

} // namespace

void shootDuplicates(const Gallery& gallery) {
    shoot(gallery, u"light"_s, {1366, 616});
    shoot(gallery, u"light-1024"_s, {1024, 600});
    gallery.dark();
    shoot(gallery, u"dark"_s, {1366, 616});
    gallery.light(150);
    shoot(gallery, u"light-150"_s, {1430, 800});
}

} // namespace lineside::gallery
