#include "ui/look/look.h"

#include "tests/gallery/gallery.h"
#include "tests/gallery/lookwidgets.h"
#include "ui/look/banner.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/states.h"
#include "ui/look/tabbar.h"
#include "ui/look/tabstrip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lineside::look;

namespace lineside::gallery {

namespace {

QWidget* bar() {
    QWidget* made = surface(QPalette::Window);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(px(16), px(4), px(16), px(8));
    auto* search = field(u"(850) 555-0101"_s);
    search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    search->setFixedWidth(px(440));
    auto* kind = new QComboBox;
    kind->addItems({u"Phone number"_s, u"Customer ID"_s});
    setQuiet(kind);
    auto* drafts = button(u"Drafts  3"_s);
    setQuiet(drafts);
    auto* outbox = button(u"Outbox  2"_s);
    setQuiet(outbox);
    auto* order = button(u"New order"_s);
    order->setIcon(icon(Icon::Add));
    row->addWidget(search);
    row->addWidget(kind);
    row->addStretch();
    for (QWidget* part : {drafts, outbox})
        row->addWidget(part);
    row->addWidget(new Line(Qt::Vertical));
    row->addWidget(order);
    return made;
}

TabStrip* tabs() {
    auto* strip = new TabStrip;
    TabBar* made = &strip->bar();
    for (const auto& title : {u"Home"_s, u"Rosa Delgado"_s, u"Harlan Pruitt"_s, u"New order"_s})
        made->addTab(title);
    made->setTabClosable(0, false);
    made->setTabChanged(1, true);
    made->setTabChanged(2, true);
    made->setCurrentIndex(1);
    return strip;
}

QWidget* footer() {
    QWidget* made = surface(QPalette::Window);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(px(24), px(8), px(16), px(8));
    row->addWidget(new IconLabel(Mark::Refuse));
    row->addWidget(new Label(Type::Strong, Token::Text, u"1 problem"_s));
    row->addWidget(new Label(Type::Body, Token::Text, u"3 changes"_s));
    row->addWidget(new Label(Type::Small, Token::Second, u"Draft saved 10:42"_s));
    row->addStretch();
    auto* send = button(u"Review and send…"_s);
    setPrimary(send);
    row->addWidget(button(u"Revert all"_s));
    row->addWidget(send);
    return made;
}

QWidget* body(QWidget** focused) {
    auto* splitter = new QSplitter;
    QWidget* page = surface(QPalette::Base);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(px(24), px(16), px(24), px(16));
    grid->setHorizontalSpacing(px(40));
    grid->addWidget(fields(focused), 0, 0);
    grid->addWidget(inputs(), 0, 1);
    grid->addWidget(table(), 1, 0, 1, 2);
    splitter->addWidget(page);
    splitter->addWidget(side());
    return splitter;
}

std::unique_ptr<QMainWindow> window(QWidget** focused) {
    auto made = std::make_unique<QMainWindow>();
    for (const auto& title : {u"&File"_s, u"&Edit"_s, u"&Customer"_s})
        made->menuBar()->addMenu(title);
    auto* middle = new QWidget;
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* practice = new Banner;
    practice->setMessage(Banner::Tint::Practice, Icon::Practice, u"Practice mode."_s,
                         u"These customers are invented. Nothing leaves this computer."_s);
    practice->setAction(u"Leave practice…"_s);
    auto* offline = new Banner;
    offline->setMessage(Banner::Tint::Warning, Icon::Offline, u"No connection since 10:28."_s,
                        u"Keep working."_s);
    offline->setAction(u"Try now"_s);
    lines->addWidget(bar());
    lines->addWidget(practice);
    lines->addWidget(offline);
    lines->addWidget(tabs());
    lines->addWidget(body(focused), 1);
    lines->addWidget(new Line);
    lines->addWidget(footer());
    made->setCentralWidget(middle);
    return made;
}

void fillMenu(QMenu& menu) {
    QAction* review = menu.addAction(icon(Icon::Send), u"&Review and send…"_s);
    review->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    menu.addAction(u"Revert all"_s)->setEnabled(false);
    menu.addSeparator();
    QAction* compact = menu.addAction(u"Compact"_s);
    compact->setCheckable(true);
    compact->setChecked(true);
    menu.addMenu(u"Zoom"_s)->addAction(u"100 %"_s);
    menu.setActiveAction(review);
}

void shoot(const Gallery& gallery, const QString& name) {
    QWidget* focused = nullptr;
    const auto shown = window(&focused);
    shown->resize(px(1240), px(900));
    shown->show();
    shown->activateWindow();
    focused->setFocus();
    gallery.save(*shown, name);
    QMenu menu;
    fillMenu(menu);
    menu.popup({0, 0});
    gallery.save(menu, name + u"-menu"_s);
}

} // namespace

void shootLook(const Gallery& gallery) {
    shoot(gallery, u"light"_s);
    gallery.look().setDensity(Density::Compact);
    shoot(gallery, u"compact"_s);
    gallery.look().setDensity(Density::Comfortable);
    gallery.dark();
    shoot(gallery, u"dark"_s);
    gallery.light(200);
    shoot(gallery, u"light-200"_s);
}

} // namespace lineside::gallery
