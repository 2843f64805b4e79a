#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/page/customertable.h"
#include "ui/page/matchmodel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/matchwords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside;

class TestWindowFind : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new look::Look(*qApp, this); }
    void init();
    void cleanup() { delete m_window; }
    void asksWhatWasTyped();
    void refusesWhatCantBeAsked_data();
    void refusesWhatCantBeAsked();
    void takesWhatOtherProgramsCopy();
    void aCompanyIsSaidNotToBeFound();
    void matchesOpenByEnter();
    void columnsFitTheirWords();
    void noMatchAndFailure();
    void cancelled();
    void titlesHoldNothingPersonal();
    void ages_data();
    void ages();
    void patterns();

private:
    QLineEdit* field(const char* name) const {
        return m_window->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    void fill(const char* name, const QString& text) {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }
    void ask() { QTest::keyClick(field("findFour"), Qt::Key_Return); }
    QString said() const { return m_window->findChild<QLabel*>(u"findWords"_s)->text(); }

    look::Look* m_look = nullptr;
    std::unique_ptr<LookUpDesk> m_desk;
    QPointer<MainWindow> m_window;
};

namespace {

const Match match{.customerId = u"1001"_s,
                  .accountNumber = u"A-20418"_s,
                  .name = u"Rosa M. Delgado"_s,
                  .street = u"77 Harbor Ln"_s,
                  .cityStateZip = u"Tallahassee, FL 32301"_s,
                  .status = u"OPEN"_s,
                  .created = u"2019-03-02T10:11:12"_s,
                  .patterns = {u"FirstName,LastName"_s, u"LastName,Zip"_s}};

} // namespace

void TestWindowFind::init() {
    m_desk = std::make_unique<LookUpDesk>();
    m_window = new MainWindow(*m_desk, *m_look, [](const Record& record) { return new FakePage(record); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->findChild<QAction*>(u"findAction"_s)->trigger();
}

void TestWindowFind::asksWhatWasTyped() {
    QVERIFY(field("findLast")->hasFocus());
    fill("findLast", u" de la  Cruz "_s);
    fill("findZip", u"32301-1234"_s);
    fill("findBorn", u"4/17/61"_s);
    fill("findFour", u"0101"_s);
    ask();
    QCOMPARE(m_desk->finds.size(), 1U);
    const FindQuery& query = m_desk->finds.back().query;
    QCOMPARE(query.lastName, u"de la Cruz"_s);
    QCOMPARE(query.firstName, QString());
    QCOMPARE(query.zip, u"32301"_s);
    QCOMPARE(query.dateOfBirth, u"1961-04-17T00:00:00"_s);
    QCOMPARE(query.lastFour, u"0101"_s);
    ask(); // one search at a time
    QCOMPARE(m_desk->finds.size(), 1U);
}

void TestWindowFind::refusesWhatCantBeAsked_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("last name alone") << u"findLast"_s << u"Delgado"_s << u"one more"_s;
    QTest::newRow("zip") << u"findZip"_s << u"3230"_s << u"A ZIP has 5 digits."_s;
    QTest::newRow("date") << u"findBorn"_s << u"13/45/1961"_s << u"no date of birth"_s;
    QTest::newRow("future") << u"findBorn"_s << u"+2"_s << u"no date of birth"_s;
    QTest::newRow("letters") << u"findFour"_s << u"12a4"_s << u"4 digits"_s;
    QTest::newRow("three") << u"findFour"_s << u"123"_s << u"4 digits"_s;
}

void TestWindowFind::refusesWhatCantBeAsked() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, words);
    fill("findLast", u"Delgado"_s);
    fill(name.toLatin1().constData(), text);
    ask();
    QVERIFY(m_desk->finds.empty());
    auto* message = m_window->findChild<look::Message*>(u"findMessage"_s);
    QVERIFY2(message->text().contains(words), qPrintable(message->text()));
    QVERIFY(!message->text().contains(text) || name == "findLast"_L1);
    fill("findFirst", u"R"_s); // the keystroke that may mend it takes the message away
    QVERIFY(message->isHidden());
}

void TestWindowFind::takesWhatOtherProgramsCopy() {
    const std::pair<const char*, QString> pasted[]{{"findLast", u"Pen\u0303a\u200B"_s},
                                                   {"findZip", u"\uFF13\uFF12\uFF13\uFF10\uFF11\u200B\n"_s},
                                                   {"findBorn", u"\u200E4/17/1961"_s},
                                                   {"findFour", u" 0101\u202C"_s}};
    for (const auto& [name, text] : pasted) {
        QGuiApplication::clipboard()->setText(text);
        field(name)->setFocus();
        QTest::keyClick(field(name), Qt::Key_V, Qt::ControlModifier);
    }
    ask();
    QCOMPARE(m_desk->finds.size(), 1U);
    const FindQuery& query = m_desk->finds.back().query;
    QCOMPARE(query.lastName, u"Pe\u00F1a"_s);
    QCOMPARE(query.zip, u"32301"_s);
    QCOMPARE(query.dateOfBirth, u"1961-04-17T00:00:00"_s);
    QCOMPARE(query.lastFour, u"0101"_s);
}

void TestWindowFind::aCompanyIsSaidNotToBeFound() {
    fill("findLast", u"Gulf Freight Sensors, Inc."_s);
    ask();
    QVERIFY(m_desk->finds.empty());
    auto* message = m_window->findChild<look::Message*>(u"findMessage"_s);
    QVERIFY2(message->text().startsWith(u"The service can't search for companies."_s),
             qPrintable(message->text()));
}

void TestWindowFind::matchesOpenByEnter() {
    fill("findLast", u"Delgado"_s);
    fill("findFirst", u"Rosa"_s);
    ask();
    Match other = match;
    other.customerId = u"1044"_s;
    m_desk->answerFind(QList<Match>{match, other});
    auto* table = m_window->findChild<CustomerTable*>(u"findMatches"_s);
    QTRY_VERIFY(table->isVisible());
    QVERIFY(table->hasFocus()); // arrows and Enter go on
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Rosa M. Delgado\t1044\tA-20418\t"_s));
    m_desk->ready.insert(u"1044"_s, customer(u"1044"_s, u"Rosa"_s, u"Delgado"_s));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(dynamic_cast<FakePage*>(m_window->currentPage()));
    QCOMPARE(m_desk->lookUps.back().guess, (Guess{Guess::Kind::CustomerId, u"1044"_s}));
    QCOMPARE(m_window->pages().size(), 3);
}

/// A long name has what short ones leave, and nothing is wider than the table.
void TestWindowFind::columnsFitTheirWords() {
    m_window->resize(1024, 700);
    fill("findLast", u"Delgado"_s);
    fill("findZip", u"32301"_s);
    ask();
    m_desk->answerFind(
        QList<Match>{{.customerId = u"1002"_s,
                      .name = u"Maximiliana Oyelaran-Delgado"_s,
                      .street = u"7 Elm"_s,
                      .cityStateZip = u"Erie"_s,
                      .patterns = {u"First name, last name, street and city"_s, u"Device"_s}}});
    auto* table = m_window->findChild<CustomerTable*>(u"findMatches"_s);
    QTRY_VERIFY(table->isVisible());
    const QFontMetrics metrics(table->font());
    QVERIFY(table->columnWidth(0) > metrics.horizontalAdvance(u"Maximiliana Oyelaran-Delgado"_s));
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    const int last = table->model()->columnCount() - 1;
    const QAbstractItemView* cells = table;
    QVERIFY(table->columnWidth(last) >= cells->sizeHintForColumn(last));
}

void TestWindowFind::noMatchAndFailure() {
    fill("findLast", u"Delgado"_s);
    fill("findFirst", u"Rosa"_s);
    ask();
    m_desk->answerFind(QList<Match>());
    QTRY_VERIFY(said().startsWith(u"No customer matches."_s));
    ask();
    QVERIFY(said().isEmpty());
    m_desk->answerFind(failure(Failure::Kind::NoConnection));
    QTRY_VERIFY(said().startsWith(u"No connection"_s));
}

void TestWindowFind::cancelled() {
    fill("findLast", u"Delgado"_s);
    fill("findFirst", u"Rosa"_s);
    ask();
    auto* cancel = m_window->currentPage()->findChild<QPushButton*>(u"waitingCancel"_s);
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QVERIFY(m_desk->finds.back().cancel.isCancelled());
    m_desk->answerFind(QList<Match>{match});
    QCoreApplication::processEvents();
    QVERIFY(!m_window->findChild<CustomerTable*>(u"findMatches"_s)->isVisible());
    QVERIFY(m_window->findChild<QPushButton*>(u"findButton"_s)->isEnabled());
}

void TestWindowFind::titlesHoldNothingPersonal() {
    fill("findLast", u"Delgado"_s);
    fill("findZip", u"32301"_s);
    fill("findBorn", u"04/17/1961"_s);
    fill("findFour", u"0101"_s);
    ask();
    auto* tabs = m_window->findChild<QTabBar*>(u"pageTabs"_s);
    QCOMPARE(tabs->tabText(1), u"Find Delgado"_s);
    QCOMPARE(m_window->windowTitle(), u"Find Delgado[*] – Lineside"_s);
    QVERIFY(tabs->tabToolTip(1).isEmpty());
    // Readable only while it is typed.
    field("findLast")->setFocus();
    for (const char* name : {"findBorn", "findFour"}) {
        const QString shown = field(name)->displayText();
        QVERIFY(std::none_of(shown.begin(), shown.end(), [](QChar c) { return c.isDigit(); }));
    }
}

void TestWindowFind::ages_data() {
    QTest::addColumn<QDate>("created");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QDate() << QString();
    QTest::newRow("tomorrow") << QDate(2026, 3, 1) << u"Today"_s;
    QTest::newRow("today") << QDate(2026, 2, 28) << u"Today"_s;
    QTest::newRow("yesterday") << QDate(2026, 2, 27) << u"1 day"_s;
    QTest::newRow("month less a day") << QDate(2026, 1, 29) << u"1 month"_s; // February has no 29th
    QTest::newRow("30 days") << QDate(2026, 1, 28) << u"1 month"_s;
    QTest::newRow("11 months") << QDate(2025, 3, 1) << u"11 months"_s;
    QTest::newRow("a year") << QDate(2025, 2, 28) << u"1 year"_s;
    QTest::newRow("23 months") << QDate(2024, 3, 5) << u"1 year"_s;
    QTest::newRow("leap day") << QDate(2024, 2, 29) << u"2 years"_s;
    QTest::newRow("years") << QDate(2019, 3, 2) << u"6 years"_s;
}

void TestWindowFind::ages() {
    QFETCH(QDate, created);
    QTEST(ageWords(created, QDate(2026, 2, 28)), "words");
}

void TestWindowFind::patterns() {
    MatchModel model;
    model.setMatches({match}, QDate(2026, 2, 28));
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(MatchModel::MatchedBy), u"First name, last name; Last name, ZIP"_s);
    QCOMPARE(text(MatchModel::Status), u"Open"_s);
    QCOMPARE(text(MatchModel::Age), u"6 years"_s);
    QCOMPARE(model.index(0, MatchModel::Age).data(Qt::ToolTipRole).toString(), u"Created 03/02/2019"_s);
    QCOMPARE(patternWords(u"LastName,SSNTaxIdLast4"_s), u"Last name, last four"_s);
    QCOMPARE(patternWords(u"LastName,Street9"_s), u"Last name, Street9"_s);
}

QTEST_MAIN(TestWindowFind)
#include "tst_window_find.moc"
