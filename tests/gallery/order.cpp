#include "tests/gallery/gallery.h"
#include "tests/ui/order/example.h"
#include "ui/forms/grouptick.h"
#include "ui/look/label.h"

#include <QApplication>
#include <QVBoxLayout>

namespace lineside::gallery {

using namespace lineside::test;

namespace {

/// Stands for a panel at the right.
QWidget* panel(const QString& title) {
    auto* made = new QWidget;
    auto* lines = new QVBoxLayout(made);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(new look::SectionLabel(title, made));
    lines->addWidget(new look::Label(look::Type::Body, look::Token::Second, u"Stands here."_s, made));
    return made;
}

void shoot(const Gallery& gallery, const QString& name, QSize size, bool all) {
    OrderPage page(orderExample(), nullptr);
    page.setSidePanels(panel(OrderPage::tr("Possible duplicates")), panel(OrderPage::tr("Quote")));
    page.resize(size);
    page.show();
    QApplication::processEvents();
    gallery.save(page, name + u"-0-empty"_s);
    typeCaller(page.model());
    page.setUnseenMatches(2);
    page.setKept(QDateTime(QDate(2026, 11, 24), QTime(10, 44)));
    for (int i = 0; i < (all ? int(OrderForm::SectionCount) : 4); ++i) {
        page.showSection(i);
        gallery.save(page, u"%1-%2"_s.arg(name).arg(i + 1));
    }
    if (!all)
        return;
    page.model().edit("Customer/CustomerClass"_element, u"Business"_s);
    page.form().shipping()->setOn(true);
    page.form().lifeline()->setOn(true);
    page.review();
    page.showSection(0);
    gallery.save(page, name + u"-business"_s);
    page.showSection(OrderForm::Mail);
    gallery.save(page, name + u"-mail"_s);
    page.showSection(OrderForm::Lifeline);
    gallery.save(page, name + u"-lifeline"_s);
}

} // namespace

void shootOrder(const Gallery& gallery) {
    shoot(gallery, u"light"_s, {1366, 616}, true);
    shoot(gallery, u"light-1024"_s, {1024, 548}, false);
    shoot(gallery, u"light-800"_s, {800, 450}, false);
    shoot(gallery, u"light-1920"_s, {1920, 930}, false);
    gallery.dark();
    shoot(gallery, u"dark"_s, {1366, 616}, true);
    gallery.light(150);
    shoot(gallery, u"light-150"_s, {1920, 900}, false);
}

} // namespace lineside::gallery
