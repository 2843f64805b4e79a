#include "ui/look/guards.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace lineside::look;

class TestLookGuards : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new Look(*qApp, this); }
    void wheelLeavesUnfocusedValuesAlone();
    void wheelTurnsFocusedValue();
    void ourKeysWinOverFields();
    void otherKeysStay();

private:
    Look* m_look = nullptr;
};

namespace {

/// As the system sends it: an event a program sends is not handed on to the parent.
bool turn(QWidget* widget) {
    QWheelEvent event(widget->rect().center(), widget->mapToGlobal(widget->rect().center()), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
    return event.isAccepted();
}

bool fieldTakes(QWidget& field, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QApplication::sendEvent(&field, &event);
    return event.isAccepted();
}

struct Page {
    QScrollArea area;
    QSpinBox* spin = new QSpinBox;
    QComboBox* combo = new QComboBox;

    Page() {
        auto* inside = new QWidget;
        auto* lines = new QVBoxLayout(inside);
        auto* other = new QLineEdit;
        for (QWidget* widget :
             {static_cast<QWidget*>(other), static_cast<QWidget*>(spin), static_cast<QWidget*>(combo)})
            lines->addWidget(widget);
        spin->setValue(7);
        combo->addItems({u"one"_s, u"two"_s, u"three"_s});
        inside->setFixedHeight(2000);
        area.setWidget(inside);
        area.resize(200, 200);
        area.show();
        area.activateWindow();
        other->setFocus();
    }
};

} // namespace

void TestLookGuards::wheelLeavesUnfocusedValuesAlone() {
    Page page;
    QVERIFY(QTest::qWaitForWindowActive(&page.area));
    turn(page.spin);
    QCOMPARE(page.spin->value(), 7);
    const int scrolled = page.area.verticalScrollBar()->value();
    QVERIFY(scrolled > 0); // the page takes it instead
    turn(page.combo);
    QCOMPARE(page.combo->currentIndex(), 0);
    QVERIFY(page.area.verticalScrollBar()->value() > scrolled);
}

void TestLookGuards::wheelTurnsFocusedValue() {
    Page page;
    QVERIFY(QTest::qWaitForWindowActive(&page.area));
    page.spin->setFocus();
    QVERIFY(turn(page.spin));
    QCOMPARE(page.spin->value(), 6);
}

void TestLookGuards::ourKeysWinOverFields() {
    QLineEdit field(u"text"_s);
    QPlainTextEdit note;
    QVERIFY(fieldTakes(field, Qt::Key_Z, Qt::ControlModifier)); // undo of the field, unless it is ours
    m_look->keyGuard().setKeys({QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+Z"_s)});
    for (const auto key : {Qt::Key_K, Qt::Key_Z}) {
        QVERIFY(!fieldTakes(field, key, Qt::ControlModifier));
        QVERIFY(!fieldTakes(note, key, Qt::ControlModifier));
    }
    m_look->keyGuard().setKeys({});
}

void TestLookGuards::otherKeysStay() {
    QLineEdit field(u"text"_s);
    m_look->keyGuard().setKeys({QKeySequence(u"Ctrl+K"_s)});
    QVERIFY(fieldTakes(field, Qt::Key_C, Qt::ControlModifier));
    QVERIFY(fieldTakes(field, Qt::Key_K, Qt::NoModifier));
    m_look->keyGuard().setKeys({});
}

QTEST_MAIN(TestLookGuards)
#include "tst_look_guards.moc"
