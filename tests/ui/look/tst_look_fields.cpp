#include "tests/ui/look/pixels.h"
#include "ui/look/states.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside::look;
using namespace lineside::look::test;

/// How fields and buttons show their states.
class TestLookFields : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = lightLook(this); }
    void cleanup() { reset(*m_look); }
    void statesShow_data();
    void statesShow();
    void innerLineEditDrawsNoField();
    void fieldTextIsInset();
    void readOnlyFieldHasNoOutline();
    void clearedPlaceholderIsItalic();
    void primaryIsFilledAndWide();
    void threeStatesDiffer();

private:
    Look* m_look = nullptr;
};

void TestLookFields::statesShow_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"line", "combo", "editable", "spin", "text"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLookFields::statesShow() {
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

void TestLookFields::innerLineEditDrawsNoField() {
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

void TestLookFields::fieldTextIsInset() {
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

void TestLookFields::readOnlyFieldHasNoOutline() {
    QLineEdit field;
    field.resize(120, 34);
    QVERIFY(count(imageOf(field), now(Token::Hairline)) > 0);
    field.setReadOnly(true);
    QCOMPARE(count(imageOf(field), now(Token::Hairline)), 0);
    field.setReadOnly(false);
    setReadOnlyField(&field);
    QCOMPARE(count(imageOf(field), now(Token::Hairline)), 0);
}

void TestLookFields::clearedPlaceholderIsItalic() {
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

void TestLookFields::primaryIsFilledAndWide() {
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

void TestLookFields::threeStatesDiffer() {
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

QTEST_MAIN(TestLookFields)
#include "tst_look_fields.moc"
