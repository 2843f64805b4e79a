// Writes pictures of the page of a new order into a folder, to be judged by eye: lineside_order_gallery
// FOLDER
#include "tests/ui/order/example.h"
#include "ui/forms/grouptick.h"
#include "ui/look/label.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

using namespace lineside;
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

void save(const QDir& folder, const QString& name, QWidget& page) {
    QApplication::processEvents();
    QApplication::processEvents();
    page.grab().save(folder.filePath(name + u".png"_s));
}

void shoot(const QDir& folder, const QString& name, QSize size, bool all) {
    OrderPage page(orderExample(), nullptr);
    page.setSidePanels(panel(u"Possible duplicates"_s), panel(u"Quote"_s));
    page.resize(size);
    page.show();
    QApplication::processEvents();
    save(folder, name + u"-0-empty"_s, page);
    typeMarcus(page.model());
    page.setUnseenMatches(2);
    page.setKept(QDateTime(QDate(2026, 11, 24), QTime(10, 44)));
    for (int i = 0; i < (all ? int(OrderForm::SectionCount) : 4); ++i) {
        page.showSection(i);
        save(folder, u"%1-%2"_s.arg(name).arg(i + 1), page);
    }
    if (!all)
        return;
    page.model().edit("Customer/CustomerClass"_element, u"Business"_s);
    page.form().shipping()->setOn(true);
    page.form().lifeline()->setOn(true);
    page.review();
    page.showSection(0);
    save(folder, name + u"-business"_s, page);
    page.showSection(OrderForm::Mail);
    save(folder, name + u"-mail"_s, page);
    page.showSection(OrderForm::Lifeline);
    save(folder, name + u"-lifeline"_s, page);
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
    shoot(folder, u"light-1024"_s, {1024, 548}, false);
    shoot(folder, u"light-800"_s, {800, 450}, false);
    shoot(folder, u"light-1920"_s, {1920, 930}, false);
    look.setChoice(look::Look::Choice::Dark);
    shoot(folder, u"dark"_s, {1366, 616}, true);
    look.setChoice(look::Look::Choice::Light);
    look.setZoom(150);
    shoot(folder, u"light-150"_s, {1920, 900}, false);
    return 0;
}
