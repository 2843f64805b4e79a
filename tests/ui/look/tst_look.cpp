#include "ui/look/banner.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/look/states.h"
#include "ui/look/tabbar.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lineside::look;

class TestLook : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void choiceSetsThePalette();
    void zoomSetsTheFont();
    void zoomSteps();
    void densitySetsTheHeights();
    void everyIconIsThere();
    void iconsFollowTheScheme();
    void iconsAreSharpAtTwice();
    void marksHaveWords();
    void statesShow_data();
    void statesShow();
    void innerLineEditDrawsNoField();
    void fieldTextIsInset();
    void readOnlyFieldHasNoOutline();
    void clearedPlaceholderIsItalic();
    void primaryIsFilledAndWide();
    void threeStatesDiffer();
    void changedTabShowsADot();
    void stayingTabHasNoButton();
    void closeButtonNamesItsTab();
    void labelsFollow();
    void bannerIsAnAlert();
    void messageHidesAndSuggests();

private:
    Look* m_look = nullptr;
};

namespace {

QImage imageOf(QWidget& widget) {
    QImage image(widget.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    widget.render(&image);
    return image;
}

int count(const QImage& image, const QColor& wanted) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == wanted ? 1 : 0;
    return found;
}

QColor now(Token token) {
    return color(token, QApplication::palette());
}

} // namespace

void TestLook::initTestCase() {
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    m_look = new Look(*qApp, this);
    m_look->setChoice(Look::Choice::Light);
}

void TestLook::cleanup() {
    m_look->setChoice(Look::Choice::Light);
    m_look->setZoom(100);
    m_look->setDensity(Density::Comfortable);
}

void TestLook::choiceSetsThePalette() {
    QSignalSpy spy(m_look, &Look::changed);
    m_look->setChoice(Look::Choice::Dark);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(m_look->scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), color(Token::Window, Scheme::Dark));
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text),
             color(Token::Disabled, Scheme::Dark));
    m_look->setChoice(Look::Choice::Dark);
    QCOMPARE(spy.size(), 1);
}

void TestLook::zoomSetsTheFont() {
    QCOMPARE(px(8), 8);
    QCOMPARE(px(0), 0);
    QCOMPARE(px(0.2), 1);
    QLineEdit field;
    field.ensurePolished();
    const int before = field.sizeHint().height();
    QCOMPARE(before, field.fontMetrics().height() + 16);
    m_look->setZoom(200);
    QCOMPARE(QApplication::font().pixelSize(), 26);
    QCOMPARE(px(8), 16);
    QTRY_COMPARE(field.font().pixelSize(), 26);
    QCOMPARE(field.sizeHint().height(), field.fontMetrics().height() + 32);
    m_look->setZoom(1000);
    QCOMPARE(m_look->zoom(), int(Look::MAX_ZOOM));
    m_look->setZoom(1);
    QCOMPARE(m_look->zoom(), int(Look::MIN_ZOOM));
    QVERIFY(controlHeight() >= 24);
}

void TestLook::zoomSteps() {
    m_look->setZoom(110);
    m_look->zoomIn();
    QCOMPARE(m_look->zoom(), 125);
    m_look->setZoom(120); // not a step itself
    m_look->zoomOut();
    QCOMPARE(m_look->zoom(), 110);
    m_look->setZoom(80);
    m_look->zoomOut();
    QCOMPARE(m_look->zoom(), 80);
    m_look->setZoom(200);
    m_look->zoomIn();
    QCOMPARE(m_look->zoom(), 200);
}

void TestLook::densitySetsTheHeights() {
    QLineEdit field;
    field.ensurePolished();
    const int rows = rowHeight();
    m_look->setDensity(Density::Compact);
    QCOMPARE(field.sizeHint().height(), std::max(24, field.fontMetrics().height() + 8));
    QCOMPARE(rowHeight(), rows - 8);
    QCOMPARE(rowGap(), 4);
}

void TestLook::everyIconIsThere() {
    for (int i = 0; i <= int(Icon::ZoomOut); ++i) {
        const QIcon made = icon(Icon(i));
        QVERIFY2(!made.isNull(), qPrintable(QString::number(i)));
        QVERIFY2(count(made.pixmap(16, 16).toImage(), Qt::transparent) < 256, qPrintable(QString::number(i)));
    }
    for (int i = 0; i <= int(Mark::ChangedTab); ++i) {
        const QIcon made = mark(Mark(i));
        QVERIFY2(!made.isNull(), qPrintable(QString::number(i)));
        QVERIFY2(count(made.pixmap(32, 32).toImage(), now(markToken(Mark(i)))) > 0,
                 qPrintable(QString::number(i)));
    }
}

void TestLook::iconsFollowTheScheme() {
    const QIcon made = icon(Icon::Add);
    QVERIFY(count(made.pixmap(32, 32).toImage(), color(Token::Text, Scheme::Light)) > 0);
    m_look->setChoice(Look::Choice::Dark);
    const QImage dark = made.pixmap(32, 32).toImage();
    QVERIFY(count(dark, color(Token::Text, Scheme::Dark)) > 0);
    QCOMPARE(count(dark, color(Token::Text, Scheme::Light)), 0);
    const QImage off = made.pixmap(QSize(32, 32), QIcon::Disabled).toImage();
    QVERIFY(count(off, color(Token::Disabled, Scheme::Dark)) > 0);
    QPushButton button;
    button.setIcon(made);
    button.resize(60, 32);
    QVERIFY(count(imageOf(button), color(Token::Text, Scheme::Dark)) > 0);
}

void TestLook::iconsAreSharpAtTwice() {
    QImage canvas(64, 64, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(2);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    mark(Mark::Missing).paint(&painter, {8, 8, 16, 16});
    painter.end();
    const QImage fine = mark(Mark::Missing).pixmap(32, 32).toImage();
    const QColor ink = now(Token::Second);
    QVERIFY(count(fine, ink) > 0);
    QCOMPARE(count(canvas, ink), count(fine, ink));
    // Drawn small and blown up, the ring would be coarser.
    const QImage coarse = mark(Mark::Missing).pixmap(16, 16).toImage().scaled(32, 32);
    QVERIFY(count(coarse, ink) != count(fine, ink));
}

void TestLook::marksHaveWords() {
    for (int i = 0; i <= int(Mark::ChangedTab); ++i)
        QVERIFY(!markText(Mark(i)).isEmpty());
    IconLabel label(Mark::Uncertain);
    QCOMPARE(label.accessibleName(), u"Uncertain"_s);
}

void TestLook::statesShow_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"line", "combo", "editable", "spin", "text"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLook::statesShow() {
    QFETCH(QString, kind);
    std::unique_ptr<QWidget> widget;
    if (kind == u"line")
        widget = std::make_unique<QLineEdit>();
    else if (kind == u"spin")
        widget = std::make_unique<QSpinBox>();
    else if (kind == u"text")
        widget = std::make_unique<QPlainTextEdit>();
    else
        widget = std::make_unique<QComboBox>();
    if (auto* combo = qobject_cast<QComboBox*>(widget.get()))
        combo->setEditable(kind == u"editable");
    widget->resize(160, 36);
    const QImage plain = imageOf(*widget);
    QCOMPARE(count(plain, now(Token::Accent)), 0);
    setChanged(widget.get(), true);
    const QImage changed = imageOf(*widget);
    QVERIFY(count(changed, now(Token::Accent)) > 3 * 20);
    QCOMPARE(changed.pixelColor(2, 18), now(Token::Accent));
    QVERIFY(changed.pixelColor(4, 18) != now(Token::Accent));
    setProblem(widget.get(), Problem::Refuse);
    const QImage refused = imageOf(*widget);
    QCOMPARE(count(refused, now(Token::Accent)), 0);
    QCOMPARE(refused.pixelColor(2, 18), now(Token::Refuse));
    setChanged(widget.get(), false);
    setProblem(widget.get(), Problem::Warn);
    QCOMPARE(imageOf(*widget), plain);
    setProblem(widget.get(), Problem::None);
    QVERIFY(!widget->property("problem").isValid());
}

void TestLook::innerLineEditDrawsNoField() {
    QComboBox combo;
    combo.setEditable(true);
    combo.addItem(u"Basic talk"_s);
    combo.resize(200, 36);
    combo.ensurePolished();
    const QRect inner = combo.lineEdit()->geometry();
    const QImage image = imageOf(combo);
    for (int y = inner.top(); y <= inner.bottom(); ++y)
        QVERIFY(image.pixelColor(inner.left(), y) != now(Token::Hairline));
    QVERIFY(combo.sizeHint().width() >=
            inner.left() + combo.fontMetrics().horizontalAdvance(u"Basic talk"_s));
}

void TestLook::fieldTextIsInset() {
    QLineEdit field(u"MMMM"_s);
    QPalette red = field.palette();
    red.setColor(QPalette::Text, Qt::red);
    field.setPalette(red);
    field.resize(120, 34);
    const QImage image = imageOf(field);
    for (int x = 0; x < 8; ++x)
        for (int y = 0; y < image.height(); ++y)
            QVERIFY(image.pixelColor(x, y).green() >= image.pixelColor(x, y).red() - 8);
}

void TestLook::readOnlyFieldHasNoOutline() {
    QLineEdit field;
    field.resize(120, 34);
    QVERIFY(count(imageOf(field), now(Token::Hairline)) > 0);
    field.setReadOnly(true);
    QCOMPARE(count(imageOf(field), now(Token::Hairline)), 0);
    field.setReadOnly(false);
    setReadOnlyField(&field);
    QCOMPARE(count(imageOf(field), now(Token::Hairline)), 0);
}

void TestLook::clearedPlaceholderIsItalic() {
    QLineEdit field;
    setCleared(&field, true);
    QVERIFY(field.font().italic());
    QVERIFY(isChanged(&field));
    m_look->setZoom(150);
    QTRY_COMPARE(field.font().pixelSize(), QApplication::font().pixelSize());
    QVERIFY(field.font().italic());
    setCleared(&field, false);
    QVERIFY(!field.font().italic());
}

void TestLook::primaryIsFilledAndWide() {
    QPushButton button(u"Review and send the changes…"_s);
    button.ensurePolished();
    const int narrow = button.sizeHint().width();
    button.resize(button.sizeHint());
    QCOMPARE(count(imageOf(button), now(Token::Fill)), 0);
    setPrimary(&button);
    QVERIFY(button.sizeHint().width() > narrow);
    button.resize(button.sizeHint());
    const QImage filled = imageOf(button);
    QVERIFY(count(filled, now(Token::Fill)) > filled.width() * filled.height() / 2);
    QVERIFY(count(filled, now(Token::OnFill)) > 0);
    button.setEnabled(false);
    QCOMPARE(count(imageOf(button), now(Token::Fill)), 0);
}

void TestLook::threeStatesDiffer() {
    QCheckBox box;
    box.setTristate(true);
    box.resize(24, 24);
    QList<QImage> seen;
    for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
        box.setCheckState(state);
        const QImage image = imageOf(box);
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
    QVERIFY(count(seen.at(1), now(Token::Fill)) == 0);
}

void TestLook::changedTabShowsADot() {
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

void TestLook::stayingTabHasNoButton() {
    TabBar tabs;
    tabs.addTab(u"Home"_s);
    QVERIFY(tabs.isTabClosable(0));
    tabs.setTabClosable(0, false);
    QVERIFY(!tabs.isTabClosable(0));
    tabs.setTabChanged(0, false);
    QVERIFY(!tabs.isTabClosable(0));
}

void TestLook::closeButtonNamesItsTab() {
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

void TestLook::labelsFollow() {
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

void TestLook::bannerIsAnAlert() {
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

void TestLook::messageHidesAndSuggests() {
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

QTEST_MAIN(TestLook)
#include "tst_look.moc"
