#include "models/order/duplicates.h"
#include "tests/app/flows/support/orderfakes.h"
#include "ui/binder/formbinder.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/ticklist.h"
#include "ui/look/message.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

struct Fixture {
    FakeOrderDesk desk;
    DuplicatesPage page{desk, orderCatalog()};

    Fixture() {
        page.resize(1366, 616);
        page.show();
    }
    template <typename T>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    void type(const QString& field, const QString& text) { QTest::keyClicks(find<QLineEdit>(field), text); }
    Request asked() {
        page.find();
        return desk.checks.empty() ? Request(Operation::DuplicateQuery) : desk.checks.back().request;
    }
};

constexpr auto patternsGroup = "Options/MatchPatterns"_group;

} // namespace

class TestDuplicatesPage : public QObject {
    Q_OBJECT
private slots:
    void everyElementHasOneWidget();
    void widgetsFillTheRequest();
    void ticksFollowTheModel();
    void ownPatterns();
    void nothingToAsk();
    void callerOfAnOrder();
    void findsAndOpens();
    void failureSaysSo();
};

/// Both ways: each element of the request has exactly one widget, and no widget names anything else.
void TestDuplicatesPage::everyElementHasOneWidget() {
    Fixture f;
    QVERIFY2(f.page.binder().problems().isEmpty(), qPrintable(f.page.binder().problems().join(u'\n')));
    QStringList shown;
    for (const QWidget* widget : f.page.findChildren<QWidget*>()) {
        for (const char* property : {"element", "group"}) {
            if (const QString path = widget->property(property).toString(); !path.isEmpty())
                shown.append(path);
        }
    }
    QStringList sent;
    for (const Element& element : schema::duplicateQueryRequest)
        sent.append(schema::path(schema::id(element)));
    shown.sort();
    sent.sort();
    QCOMPARE(shown, sent);
}

void TestDuplicatesPage::widgetsFillTheRequest() {
    Fixture f;
    const std::pair<QString, QString> typed[] = {{u"firstNameField"_s, u"Marcus"_s},
                                                 {u"lastNameField"_s, u"Bell"_s},
                                                 {u"middleNameField"_s, u"T"_s},
                                                 {u"suffixField"_s, u"Jr."_s},
                                                 {u"dateOfBirthField"_s, u"04/17/1961"_s},
                                                 {u"ssnTaxIDField"_s, u"219-09-9999"_s},
                                                 {u"ssnTaxIDLast4Field"_s, u"9999"_s},
                                                 {u"driversLicenseField"_s, u"B400-550"_s},
                                                 {u"street1Field"_s, u"2210 Juniper Ct"_s},
                                                 {u"street2Field"_s, u"Unit B"_s},
                                                 {u"cityField"_s, u"Tallahassee"_s},
                                                 {u"zipField"_s, u"32304"_s}};
    for (const auto& [field, text] : typed)
        f.type(field, text);
    QTest::keyClicks(f.find<QWidget>(u"stateField"_s), u"FL"_s);
    QTest::keyClick(f.find<QWidget>(u"ignoreClosedField"_s), Qt::Key_Space);
    f.find<TickList>(u"programs"_s)->item(1)->setCheckState(Qt::Checked);
    f.find<TickList>(u"profiles"_s)->item(1)->setCheckState(Qt::Checked);
    const Request request = f.asked();
    const std::pair<ElementId, QString> expected[] = {{"FirstName"_element, u"Marcus"_s},
                                                      {"LastName"_element, u"Bell"_s},
                                                      {"MiddleName"_element, u"T"_s},
                                                      {"Suffix"_element, u"Jr."_s},
                                                      {"DateOfBirth"_element, u"1961-04-17T00:00:00"_s},
                                                      {"SSNTaxID"_element, u"219099999"_s},
                                                      {"SSNTaxIDLast4"_element, u"9999"_s},
                                                      {"DriversLicenseNumber"_element, u"B400-550"_s},
                                                      {"Street1"_element, u"2210 Juniper Ct"_s},
                                                      {"Street2"_element, u"Unit B"_s},
                                                      {"City"_element, u"Tallahassee"_s},
                                                      {"State"_element, u"FL"_s},
                                                      {"ZIP"_element, u"32304"_s},
                                                      {"Options/IgnoreClosed"_element, u"true"_s}};
    for (const auto& [id, text] : expected)
        QCOMPARE(request.text(id), text);
    QCOMPARE(request.rows(patternsGroup).texts(), order::duplicatePatterns());
    QCOMPARE(request.rows("Options/LifelinePrograms"_group).texts(), QStringList(u"ETC_LIFELINE"_s));
    QCOMPARE(request.rows("OptionBillProfileIDs"_group).texts(), QStringList(u"3"_s));
}

void TestDuplicatesPage::ticksFollowTheModel() {
    Fixture f;
    auto* profiles = f.find<TickList>(u"profiles"_s);
    QVERIFY(profiles->ticked().isEmpty());
    f.page.model().editRows("OptionBillProfileIDs"_group, Rows::ofTexts({u"1"_s, u"77"_s}));
    QCOMPARE(profiles->ticked(), QStringList({u"1"_s, u"77"_s})); // one that the catalog lacks
    f.page.undoStack()->undo();
    QVERIFY(profiles->ticked().isEmpty());
    profiles->item(0)->setCheckState(Qt::Checked);
    profiles->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!f.page.model().changeSet().request().hasRows("OptionBillProfileIDs"_group));
}

void TestDuplicatesPage::ownPatterns() {
    Fixture f;
    auto* own = f.find<QLineEdit>(u"ownPattern"_s);
    auto* message = f.find<look::Message>(u"ownPatternMessage"_s);
    QTest::keyClicks(own, u"lastname,town"_s);
    QTest::keyClick(own, Qt::Key_Return);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"town"_s));
    QVERIFY(f.desk.checks.empty());
    own->clear();
    QTest::keyClicks(own, u"lastname, city"_s);
    QVERIFY(!message->isVisible());
    QTest::keyClick(own, Qt::Key_Return);
    QVERIFY(own->text().isEmpty());
    auto* list = f.find<TickList>(u"patterns"_s);
    QCOMPARE(list->ticked(), order::duplicatePatterns() + QStringList(u"LastName,City"_s));
    QCOMPARE(list->item(list->count() - 1)->text(), u"Last name and city"_s);
    QTest::keyClicks(own, u"SSNTaxId"_s); // there already
    QTest::keyClick(own, Qt::Key_Return);
    QCOMPARE(list->count(), int(order::duplicatePatterns().size()) + 1);
}

void TestDuplicatesPage::nothingToAsk() {
    Fixture f;
    f.type(u"lastNameField"_s, u"Bell"_s);
    QTest::keyClick(f.find<QLineEdit>(u"lastNameField"_s), Qt::Key_Return);
    QVERIFY(f.desk.checks.empty());
    QVERIFY(f.find<QLabel>(u"duplicatesWords"_s)->text().startsWith(u"Fill every field"_s));
    f.type(u"firstNameField"_s, u"Marcus"_s);
    f.type(u"zipField"_s, u"323"_s);
    QTest::keyClick(f.find<QLineEdit>(u"zipField"_s), Qt::Key_Return);
    QVERIFY(f.desk.checks.empty()); // half a ZIP stands in the way
    f.type(u"zipField"_s, u"04"_s);
    QTest::keyClick(f.find<QLineEdit>(u"zipField"_s), Qt::Key_Return);
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
}

void TestDuplicatesPage::callerOfAnOrder() {
    Fixture f;
    f.type(u"cityField"_s, u"Mobile"_s);
    RecordModel order(FormSchema::order());
    typeMarcus(order);
    order.edit("Customer/DOB"_element, u"04/17/1961"_s);
    order.edit("Customer/SSN"_element, u"219-09-9999"_s);
    f.page.takeCaller(order.current());
    QCOMPARE(f.find<QLineEdit>(u"cityField"_s)->text(), u"Tallahassee"_s);
    QVERIFY(!f.find<QLineEdit>(u"ssnTaxIDField"_s)->text().contains(u"9999"_s));
    QCOMPARE(f.asked(), order::duplicateQuery(order.current()));
}

void TestDuplicatesPage::findsAndOpens() {
    Fixture f;
    f.type(u"driversLicenseField"_s, u"B400"_s);
    QTest::keyClick(f.find<QLineEdit>(u"driversLicenseField"_s), Qt::Key_Return);
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
    f.desk.checks.back().answer(twoMatches());
    auto* table = f.find<QTableView>(u"duplicatesTable"_s);
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(f.find<QLabel>(u"duplicatesWords"_s)->text(), u"As a person: 1. As a location: 1."_s);
    QSignalSpy wanted(&f.page, &Page::customerWanted);
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"2260"_s);
}

void TestDuplicatesPage::failureSaysSo() {
    Fixture f;
    f.type(u"driversLicenseField"_s, u"B400"_s);
    f.page.find();
    Failure lost;
    lost.kind = Failure::Kind::NoConnection;
    f.desk.checks.back().answer(lost);
    QTRY_VERIFY(f.find<QLabel>(u"duplicatesWords"_s)->text().startsWith(u"No connection"_s));
    QVERIFY(f.find<QPushButton>(u"findDuplicates"_s)->isEnabled());
    f.page.find();
    f.desk.checks.back().answer(DuplicateReport{});
    QTRY_COMPARE(f.find<QLabel>(u"duplicatesWords"_s)->text(), u"No one like that."_s);
}

QTEST_MAIN(TestDuplicatesPage)
#include "tst_duplicatespage.moc"
