#include "tests/app/flows/support/orderfakes.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/duplicates/patterns.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

struct Fixture {
    RecordModel model{FormSchema::order()};
    FakeOrderDesk desk;
    std::unique_ptr<DuplicateStory> story = desk.duplicateStory(model);
    DuplicateStory& check = *story;
    DuplicatesPanel panel{check};

    Fixture() {
        panel.setToday([] { return askedAt().date(); });
        panel.resize(288, 400);
        panel.show();
    }
    void answer(const Result<DuplicateReport>& result) {
        typeMarcus(model);
        check.fieldLeft();
        QCOMPARE(desk.checks.size(), std::size_t(1));
        desk.checks.back().answer(result);
        QTRY_VERIFY(!check.isAsking());
    }
    QString text(const QString& name) { return panel.findChild<QLabel*>(name)->text(); }
    /// Words of the matches, from top to bottom.
    QStringList matchTexts() {
        QStringList out;
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->objectName().isEmpty() && label->isVisible())
                out.append(label->text());
        }
        return out;
    }
};

} // namespace

class TestDuplicatesPanel : public QObject {
    Q_OBJECT
private slots:
    void reasons_data();
    void reasons();
    void typedPatterns();
    void asksOnlyWhenEnoughIsKnown();
    void asksWhenAFieldIsLeft();
    void asksAgainWhenSomethingChanged();
    void ssnOnlyWhenWhole();
    void lateAnswersAreDropped();
    void showsMatches();
    void opens();
    void goesOnWithAReason();
    void escapeKeepsNothing();
    void newMatchIsUnexamined();
    void stateComesBack();
    void strangeStates();
    void failure();
    void nobody();
};

void TestDuplicatesPanel::reasons_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* pattern, const char* words) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << QString::fromLatin1(words);
    };
    row("SSNTaxId", "Same SSN or tax ID");
    row("DriversLicenseNumber", "Same driver's license");
    row("SSNTaxIdLast4,DateOfBirth", "Same last four of the SSN and birth date");
    row("FirstName,LastName,SSNTaxIdLast4", "Same name and last four of the SSN");
    row("Street1,Street2,City,State,Zip", "Same address");
    row("Street1,Street2,City,State", "Same address, whatever the ZIP");
    row("Street1,Street2,Zip", "Same street and unit and ZIP");
    row("FirstName,LastName,Zip", "Same name and ZIP");
    row("FirstName,LastName,DateOfBirth", "Same name and birth date");
    row("Street1,City,State", "Same street and city, whatever the unit");
    row("firstname, lastname", "Same name");
    row("LastName,MiddleName,Suffix,City", "Same last name, middle name, suffix and city");
    row("FirstName,ShoeSize", "FirstName,ShoeSize");
    row("NLAD", "NLAD");
}

void TestDuplicatesPanel::reasons() {
    QFETCH(QString, pattern);
    QFETCH(QString, words);
    QCOMPARE(reasonWords(pattern), words);
}

void TestDuplicatesPanel::typedPatterns() {
    QCOMPARE(readPattern(u" lastname ,CITY,, lastname"_s).pattern, u"LastName,City"_s);
    QCOMPARE(readPattern(u"LastName,Town,Shoe"_s).unknown, QStringList({u"Town"_s, u"Shoe"_s}));
    QVERIFY(readPattern(u"LastName,Town"_s).pattern.isEmpty());
    QVERIFY(readPattern(u" , "_s).pattern.isEmpty());
    QCOMPARE(patternFields().size(), 13);
    QVERIFY(patternFields().contains(u"SSNTaxIdLast4"_s) && patternFields().contains(u"Zip"_s));
}

void TestDuplicatesPanel::asksOnlyWhenEnoughIsKnown() {
    Fixture f;
    f.model.edit("Customer/PhysicalAddress/LastName"_element, u"Bell"_s);
    f.check.fieldLeft();
    QVERIFY(f.desk.checks.empty());
    typeMarcus(f.model);
    QVERIFY(f.desk.checks.empty()); // never per keystroke
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
    QCOMPARE(f.desk.checks[0].request.text("FirstName"_element), u"Marcus"_s);
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(1)); // the same question
    f.model.edit("Customer/Email"_element, u"marcus.bell@example.com"_s);
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(1)); // nothing that it asks
}

void TestDuplicatesPanel::asksWhenAFieldIsLeft() {
    Fixture f;
    QWidget form;
    QLineEdit first(&form), second(&form);
    f.panel.watch(&form);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    first.setFocus();
    typeMarcus(f.model);
    QVERIFY(f.desk.checks.empty());
    second.setFocus();
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
}

void TestDuplicatesPanel::asksAgainWhenSomethingChanged() {
    Fixture f;
    f.answer(twoMatches());
    f.model.edit("Customer/DOB"_element, u"04/17/1961"_s);
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(2));
    QCOMPARE(f.check.unexamined(), 2); // the older result stands while the newer one is asked for
    for (const auto& id : {"Customer/PhysicalAddress/LastName"_element,
                           "Customer/PhysicalAddress/Address1"_element, "Customer/DOB"_element})
        f.model.edit(id, QString());
    f.check.fieldLeft();
    QVERIFY(!f.check.report());
    QCOMPARE(f.check.unexamined(), 0);
    QCOMPARE(f.desk.checks.size(), std::size_t(2));
}

void TestDuplicatesPanel::ssnOnlyWhenWhole() {
    Fixture f;
    f.model.edit("Customer/SSN"_element, u"219-09-999"_s);
    f.check.fieldLeft();
    QVERIFY(f.desk.checks.empty());
    f.model.edit("Customer/SSN"_element, u"219-09-9999"_s);
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(1));
    QCOMPARE(f.desk.checks[0].request.text("SSNTaxID"_element), u"219099999"_s);
}

void TestDuplicatesPanel::lateAnswersAreDropped() {
    Fixture f;
    typeMarcus(f.model);
    f.check.fieldLeft();
    f.model.edit("Customer/PhysicalAddress/FirstName"_element, u"Irene"_s);
    f.check.fieldLeft();
    QCOMPARE(f.desk.checks.size(), std::size_t(2));
    QVERIFY(f.desk.checks[0].cancel.isCancelled());
    f.desk.checks[0].answer(twoMatches());
    f.desk.checks[1].answer(DuplicateReport{});
    QTRY_VERIFY(!f.check.isAsking());
    QVERIFY(f.check.report() && f.check.report()->matches.isEmpty());
}

void TestDuplicatesPanel::showsMatches() {
    Fixture f;
    QVERIFY(f.panel.findChild<QPushButton*>(u"goOn"_s)->isHidden());
    f.answer(twoMatches());
    QCOMPARE(f.text(u"duplicateCounts"_s), u"1 person, 1 location"_s);
    const QStringList texts = f.matchTexts();
    for (const QString& words :
         {u"Marcus T. Bell, 4127"_s, u"Same name and birth date"_s, u"Closed, created 3 years ago"_s,
          u"Irene Bell, 2260"_s, u"Same address"_s, u"Open, created 6 months ago"_s})
        QVERIFY2(texts.contains(words), qPrintable(texts.join(u" | "_s)));
    QVERIFY(f.panel.findChild<QLabel*>(u"duplicatesQuiet"_s)->isHidden());
    QCOMPARE(f.panel.unexamined(), 2);
}

void TestDuplicatesPanel::opens() {
    Fixture f;
    f.answer(twoMatches());
    QSignalSpy wanted(&f.panel, &DuplicatesPanel::customerWanted);
    const QByteArray before = f.check.state();
    f.panel.findChild<QPushButton*>(u"openMatch4127"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"4127"_s);
    QCOMPARE(f.panel.unexamined(), 1);
    QVERIFY(f.check.state() != before); // what a draft keeps
}

void TestDuplicatesPanel::goesOnWithAReason() {
    Fixture f;
    f.answer(twoMatches());
    f.panel.findChild<QPushButton*>(u"goOn"_s)->click();
    auto* reason = f.panel.findChild<QLineEdit*>(u"goOnReason"_s);
    QVERIFY(reason->isVisible());
    QTest::keyClicks(reason, u" Father and son "_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(reason->isHidden());
    QCOMPARE(f.text(u"goneOn"_s), u"Gone on: Father and son"_s);
    QCOMPARE(f.panel.unexamined(), 0);
    f.panel.findChild<QPushButton*>(u"goOn"_s)->click();
    QCOMPARE(reason->text(), u"Father and son"_s);
    reason->clear();
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(f.panel.unexamined(), 2); // no reason, nothing gone on
    QVERIFY(f.panel.findChild<QLabel*>(u"goneOn"_s)->isHidden());
}

void TestDuplicatesPanel::escapeKeepsNothing() {
    Fixture f;
    f.answer(twoMatches());
    f.panel.findChild<QPushButton*>(u"goOn"_s)->click();
    auto* reason = f.panel.findChild<QLineEdit*>(u"goOnReason"_s);
    QTest::keyClicks(reason, u"Cousin"_s);
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(reason->isHidden());
    QVERIFY(f.check.reason().isEmpty());
    QCOMPARE(f.panel.unexamined(), 2);
}

void TestDuplicatesPanel::newMatchIsUnexamined() {
    Fixture f;
    f.answer(twoMatches());
    f.check.goOn(u"Father and son"_s);
    f.model.edit("Customer/DOB"_element, u"04/17/1961"_s);
    f.check.fieldLeft();
    DuplicateReport more = twoMatches();
    more.matches.append(match(u"9001"_s, u"Marc Bell"_s, {u"SSNTaxId"_s}));
    f.desk.checks.back().answer(more);
    QTRY_COMPARE(f.panel.unexamined(), 1);
    QVERIFY(!f.check.isExamined(u"9001"_s));
}

void TestDuplicatesPanel::stateComesBack() {
    Fixture f;
    f.answer(twoMatches());
    f.check.noteOpened(u"4127"_s);
    f.check.goOn(u"Father and son"_s);
    Fixture again;
    again.panel.setState(f.panel.state());
    QCOMPARE(again.check.reason(), u"Father and son"_s);
    QCOMPARE(again.panel.state(), f.panel.state());
    again.answer(twoMatches());
    QCOMPARE(again.panel.unexamined(), 0);
    QCOMPARE(again.text(u"goneOn"_s), u"Gone on: Father and son"_s);
}

void TestDuplicatesPanel::strangeStates() {
    Fixture f;
    f.check.goOn(u"Cousin"_s);
    const QByteArray good = f.check.state();
    QVERIFY(!f.check.setState({}));
    QVERIFY(!f.check.setState("nonsense"));
    for (int size = 0; size < good.size(); ++size)
        QVERIFY(!f.check.setState(good.left(size)));
    QCOMPARE(f.check.reason(), u"Cousin"_s);
}

void TestDuplicatesPanel::failure() {
    Fixture f;
    Failure lost;
    lost.kind = Failure::Kind::TimedOut;
    f.answer(lost);
    QVERIFY(f.text(u"duplicatesQuiet"_s).startsWith(u"No answer in time."_s));
    auto* again = f.panel.findChild<QPushButton*>(u"duplicatesAgain"_s);
    QVERIFY(again->isVisible());
    again->click();
    QCOMPARE(f.desk.checks.size(), std::size_t(2));
    QVERIFY(again->isHidden());
}

void TestDuplicatesPanel::nobody() {
    Fixture f;
    f.answer(DuplicateReport{});
    QCOMPARE(f.text(u"duplicatesQuiet"_s), u"No one like that yet."_s);
    QVERIFY(f.text(u"duplicateCounts"_s).isEmpty());
}

QTEST_MAIN(TestDuplicatesPanel)
#include "tst_duplicatespanel.moc"
