#include "tests/ui/customer/example.h"
#include "ui/customer/extrastable.h"
#include "ui/fields/sight.h"
#include "ui/forms/plaintable.h"
#include "ui/look/look.h"
#include "ui/words/values.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QVBoxLayout>

using namespace lineside;
using namespace lineside::test;

/// What came beyond the schema is hidden unless it is known to be harmless, and revealed as fields are.
class TestExtrasTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init();
    void cleanup() { Sight::instance().setCovered(false); }
    void onlyTheHarmlessShow_data();
    void onlyTheHarmlessShow();
    void f8ShowsTheLineAtHand();
    void itEndsEarly_data();
    void itEndsEarly();
    void itEndsByItself();
    void neverWhileCovered();
    void aCopyIsAsItIsShown();
    void aCopyLeavesWithTheMask_data() { itEndsEarly_data(); }
    void aCopyLeavesWithTheMask();
    void nothingThereSaysSo();

private:
    [[nodiscard]] QString value(int row) const {
        return m_table->table()->model()->index(row, ExtrasModel::ValueColumn).data().toString();
    }
    void end(int how);
    void press(int key) { QTest::keyClick(m_table->table(), Qt::Key(key)); }
    void showExtras(const QList<Record::Extra>& extras) {
        m_table->setExtras(extras, [this](const QString& path) { return m_context.isHarmless(path); });
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<QWidget> m_window;
    ExtrasTable* m_table = nullptr;
    QLineEdit* m_other = nullptr;
    CustomerContext m_context = exampleContext();
};

void TestExtrasTable::init() {
    m_window = std::make_unique<QWidget>();
    auto* lines = new QVBoxLayout(m_window.get());
    m_table = new ExtrasTable;
    m_other = new QLineEdit;
    lines->addWidget(m_table);
    lines->addWidget(m_other);
    showExtras({{u"Customer/LoyaltyTier"_s, Value(u"Silver"_s)}, {u"Customer/SSN"_s, Value(u"457555463"_s)}});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table->table()->setFocus();
    m_table->table()->setCurrentIndex(m_table->table()->model()->index(1, 0));
}

void TestExtrasTable::onlyTheHarmlessShow_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("hidden");
    const auto row = [](const QString& path, bool hidden) {
        QTest::newRow(qPrintable(path)) << path << hidden;
    };
    row(u"Customer/LoyaltyTier"_s, false);
    row(u"LOYALTYTIER"_s, false);
    row(u"Customer/StoreCode"_s, false); // of the catalog
    row(u"Customer/SSN"_s, true);        // a second one
    row(u"Customer/SSNTaxID"_s, true);
    row(u"Customer/SSN_Last4"_s, true);
    row(u"Customer/DateOfBirth"_s, true);
    row(u"Customer/Debug"_s, true);
    row(u"Customer/LoyaltyTier/SSN"_s, true); // the whole last name counts
    row(u"Customer/LoyaltyTierSSN"_s, true);
    row(u"Customer/OptIn2"_s, true);
    row(u"Customer"_s, true);
}

void TestExtrasTable::onlyTheHarmlessShow() {
    QFETCH(QString, path);
    QFETCH(bool, hidden);
    m_context.catalog =
        *SiteCatalog::parse(R"({"lineside-catalog": 1, "shownElements": ["StoreCode"]})").catalog;
    showExtras({{path, Value(u"seen"_s)}});
    QCOMPARE(value(0), hidden ? bullets() : u"seen"_s);
}

void TestExtrasTable::f8ShowsTheLineAtHand() {
    QCOMPARE(value(1), bullets());
    press(Qt::Key_F8);
    QCOMPARE(value(1), u"457555463"_s);
    press(Qt::Key_F8);
    QCOMPARE(value(1), bullets());
    m_table->table()->setCurrentIndex(m_table->table()->model()->index(0, 0));
    press(Qt::Key_F8); // nothing is hidden there
    QCOMPARE(value(0), u"Silver"_s);
    QCOMPARE(value(1), bullets());
}

void TestExtrasTable::itEndsEarly_data() {
    QTest::addColumn<int>("how");
    QTest::newRow("Esc") << 0;
    QTest::newRow("the focus goes") << 1;
    QTest::newRow("the page hides") << 2;
    QTest::newRow("covered") << 3;
    QTest::newRow("another record") << 4;
}

void TestExtrasTable::itEndsEarly() {
    QFETCH(int, how);
    press(Qt::Key_F8);
    QCOMPARE(value(1), u"457555463"_s);
    end(how);
    QCOMPARE(value(1), bullets());
}

void TestExtrasTable::end(int how) {
    switch (how) {
    case 0:
        press(Qt::Key_Escape);
        break;
    case 1:
        m_other->setFocus();
        break;
    case 2:
        m_table->hide();
        break;
    case 3:
        Sight::instance().setCovered(true);
        break;
    default:
        showExtras({{u"Customer/SSN"_s, Value(u"1"_s)}, {u"Customer/SSN"_s, Value(u"2"_s)}});
    }
}

void TestExtrasTable::itEndsByItself() {
    m_table->setRevealTime(1);
    press(Qt::Key_F8);
    QTRY_COMPARE(value(1), bullets());
}

void TestExtrasTable::neverWhileCovered() {
    Sight::instance().setCovered(true);
    press(Qt::Key_F8);
    QCOMPARE(value(1), bullets());
}

/// What was revealed leaves the clipboard with the sign-out.
void TestExtrasTable::aCopyIsAsItIsShown() {
    m_table->table()->selectAll();
    QTest::keySequence(m_table->table(), QKeySequence::Copy);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"457555463"));
    press(Qt::Key_F8);
    QTest::keySequence(m_table->table(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"457555463"));
    Sight::instance().emptyClipboard();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestExtrasTable::aCopyLeavesWithTheMask() {
    QFETCH(int, how);
    press(Qt::Key_F8);
    QTest::keySequence(m_table->table(), QKeySequence::Copy);
    const QClipboard* clipboard = QGuiApplication::clipboard();
    QVERIFY(clipboard->text().contains(u"457555463"));
    QVERIFY(clipboard->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    end(how);
    QCOMPARE(clipboard->text(), QString());
}

void TestExtrasTable::nothingThereSaysSo() {
    showExtras({{u"a"_s, Value()},
                {u"b"_s, Value::empty()},
                {u"c"_s, Value::unreadable()},
                {u"d\v"_s, Value(u"\v"_s)}});
    QCOMPARE(value(0), u"Not set"_s);
    QCOMPARE(value(1), u"Empty"_s);
    QCOMPARE(value(2), u"Can't be read"_s);
    m_table->table()->setCurrentIndex(m_table->table()->model()->index(3, 0));
    press(Qt::Key_F8);
    QCOMPARE(value(3), u"\u240B"_s);
}

QTEST_MAIN(TestExtrasTable)
#include "tst_extrastable.moc"
