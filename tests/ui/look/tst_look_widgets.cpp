#include "tests/ui/look/pixels.h"
#include "ui/look/banner.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/message.h"
#include "ui/look/tabbar.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lineside::look;
using namespace lineside::look::test;

/// The widgets of the look itself: tabs, labels, banners, messages.
class TestLookWidgets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = lightLook(this); }
    void cleanup() { reset(*m_look); }
    void changedTabShowsADot();
    void stayingTabHasNoButton();
    void closeButtonNamesItsTab();
    void labelsFollow();
    void bannerIsAnAlert();
    void messageHidesAndSuggests();

private:
    Look* m_look = nullptr;
};

void TestLookWidgets::changedTabShowsADot() {
    TabBar tabs;
    tabs.addTab(u"Rosa"_s);
    tabs.addTab(u"Harlan"_s);
    tabs.resize(tabs.sizeHint());
    QCOMPARE(count(imageOf(tabs), now(Token::Accent)), 0);
    tabs.setTabChanged(1, true);
    QVERIFY(tabs.isTabChanged(1));
    QVERIFY(!tabs.isTabChanged(0));
    const QImage image = imageOf(tabs);
    QVERIFY(count(image, now(Token::Accent)) > 20);
    QCOMPARE(count(image.copy(tabs.tabRect(0)), now(Token::Accent)), 0);
    QCOMPARE(tabs.accessibleTabName(1), u"Harlan, changed"_s);
    tabs.moveTab(1, 0);
    QVERIFY(tabs.isTabChanged(0));
    tabs.setTabChanged(0, false);
    QCOMPARE(tabs.accessibleTabName(0), u"Harlan"_s);
    QCOMPARE(count(imageOf(tabs), now(Token::Accent)), 0);
    tabs.setTabChanged(7, true);
    QVERIFY(!tabs.isTabChanged(7));
}

void TestLookWidgets::stayingTabHasNoButton() {
    TabBar tabs;
    tabs.addTab(u"Home"_s);
    QVERIFY(tabs.isTabClosable(0));
    tabs.setTabClosable(0, false);
    QVERIFY(!tabs.isTabClosable(0));
    tabs.setTabChanged(0, false);
    QVERIFY(!tabs.isTabClosable(0));
}

void TestLookWidgets::closeButtonNamesItsTab() {
    TabBar tabs;
    for (const auto& title : {u"One"_s, u"Two"_s, u"Three"_s})
        tabs.addTab(title);
    QSignalSpy spy(&tabs, &QTabBar::tabCloseRequested);
    tabs.moveTab(2, 0);
    QTest::mouseClick(tabs.tabButton(0, QTabBar::RightSide), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 0);
    tabs.removeTab(0);
    QTest::mouseClick(tabs.tabButton(1, QTabBar::RightSide), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 1);
}

void TestLookWidgets::labelsFollow() {
    QWidget page;
    page.setBackgroundRole(QPalette::Base);
    page.setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(&page);
    auto* label = new Label(Type::Section, Token::Refuse, u"ZIP"_s);
    lines->addWidget(label);
    QVERIFY(count(imageOf(page), color(Token::Refuse, Scheme::Light)) > 0);
    const int size = label->font().pixelSize();
    QCOMPARE(size, 15);
    m_look->setChoice(Look::Choice::Dark);
    m_look->setZoom(200);
    QTRY_COMPARE(label->font().pixelSize(), 30);
    page.resize(page.sizeHint());
    QVERIFY(count(imageOf(page), color(Token::Refuse, Scheme::Dark)) > 0);
}

void TestLookWidgets::bannerIsAnAlert() {
    Banner banner;
    banner.setMessage(Banner::Tint::Warning, Icon::Offline, u"No connection."_s, u"Keep working."_s);
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&banner);
    QVERIFY(heard);
    QCOMPARE(heard->role(), QAccessible::AlertMessage);
    QCOMPARE(heard->text(QAccessible::Name), u"No connection. Keep working."_s);
    banner.resize(400, banner.sizeHint().height());
    QVERIFY(count(imageOf(banner), now(Token::TintWarning)) > 1000);
    banner.setAction(u"Try now"_s);
    QSignalSpy spy(&banner, &Banner::actionTriggered);
    banner.findChild<QPushButton*>()->click();
    QCOMPARE(spy.size(), 1);
}

void TestLookWidgets::messageHidesAndSuggests() {
    QWidget page;
    auto* lines = new QVBoxLayout(&page);
    auto* message = new Message;
    lines->addWidget(message);
    QVERIFY(message->isHidden());
    message->setMessage(Problem::Warn, u"This ZIP is in another city."_s, u"Use 32351"_s);
    QVERIFY(!message->isHidden());
    auto* link = message->findChild<QPushButton*>();
    QVERIFY(!link->isHidden());
    QSignalSpy spy(message, &Message::suggestionTaken);
    link->click();
    QCOMPARE(spy.size(), 1);
    message->setMessage(Problem::Refuse, u"A ZIP has 5 digits."_s);
    QVERIFY(link->isHidden());
    QCOMPARE(message->problem(), Problem::Refuse);
    message->setMessage(Problem::None, u"ignored"_s);
    QVERIFY(message->isHidden());
    QVERIFY(message->text().isEmpty());
}

QTEST_MAIN(TestLookWidgets)
#include "tst_look_widgets.moc"
