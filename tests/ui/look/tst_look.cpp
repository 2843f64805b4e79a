#include "tests/ui/look/pixels.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/look.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside::look;
using namespace lineside::look::test;

/// Scheme, zoom and density, and the icons that follow them.
class TestLook : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = lightLook(this); }
    void cleanup() { reset(*m_look); }
    void choiceSetsThePalette();
    void zoomSetsTheFont();
    void zoomSteps();
    void densitySetsTheHeights();
    void everyIconIsThere();
    void iconsFollowTheScheme();
    void iconsAreSharpAtTwice();
    void marksHaveWords();

private:
    Look* m_look = nullptr;
};

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

QTEST_MAIN(TestLook)
#include "tst_look.moc"
