#include "tests/ui/customer/example.h"
#include "ui/customer/lifelinestate.h"
#include "ui/customer/servicestable.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

constexpr ElementId Email = "Customer/Email"_element;
constexpr ElementId ServiceZip = "Customer/PhysicalAddress/Zip"_element;

} // namespace

class TestCustomerPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void header();
    void reminder_data();
    void reminder();
    void verifies();
    void nothingOnFile();
    void whatIsPastedIsNoTryUnlessItCanBeRead();
    void aCellStaysAsTyped();
    void problemStopsReview();
    void missingIsRedAfterwards();
    void queriesAgain();
    void cancelsAndFails();
    void shortcuts();
    void copyStaysMasked();
    void failureWords();

private:
    QPushButton* button(const QString& name) { return m_page->findChild<QPushButton*>(name); }

    LookUpDesk m_desk;
    FakeFiles m_files;
    CustomerContext m_context;
    std::unique_ptr<CustomerPage> m_page;
};

void TestCustomerPage::init() {
    m_context = exampleContext();
    m_desk.lookUps.clear();
    m_page = std::make_unique<CustomerPage>(m_desk, &m_files, m_context, rosa());
    m_page->resize(1600, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCustomerPage::header() {
    QCOMPARE(m_page->title(), u"Rosa Delgado"_s);
    QCOMPARE(m_page->findChild<QLabel*>(u"customerName"_s)->text(), u"Rosa M. Delgado"_s);
    QCOMPARE(m_page->line().phone, u"(850) 555-0101"_s);
    QCOMPARE(m_page->line().reminder, u"Recertify by Dec 12, 18 days left"_s);
    QVERIFY(!m_page->isModified());
    QVERIFY(!button(u"review"_s)->isEnabled());
}

void TestCustomerPage::reminder_data() {
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("words");
    QTest::newRow("61 days") << QDate(2026, 10, 12) << QString();
    QTest::newRow("60 days") << QDate(2026, 10, 13) << u"Recertify by Dec 12, 60 days left"_s;
    QTest::newRow("1 day") << QDate(2026, 12, 11) << u"Recertify by Dec 12, 1 day left"_s;
    QTest::newRow("last") << QDate(2026, 12, 12) << u"Recertify by Dec 12, last day"_s;
    QTest::newRow("late") << QDate(2026, 12, 13) << u"Recertification was due Dec 12"_s;
    QTest::newRow("next year") << QDate(2027, 1, 2) << u"Recertification was due Dec 12, 2026"_s;
}

void TestCustomerPage::reminder() {
    QFETCH(QDate, today);
    QTEST(lifelineState(rosa(), today).reminder, "words");
    Record other = rosa();
    other.set("Customer/Lifeline/LifelineTypeID"_element, u"0"_s);
    other.set("Customer/Lifeline/Status"_element, u"NOT_SET"_s);
    QCOMPARE(lifelineState(other, today), LifelineState());
}

void TestCustomerPage::verifies() {
    button(u"verify"_s)->click();
    auto* pin = m_page->findChild<QLineEdit*>(u"verifyPin"_s);
    auto* words = m_page->findChild<QLabel*>(u"verifyWords"_s);
    QVERIFY(pin->hasFocus());
    QTest::keyClicks(pin, u"1111"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QCOMPARE(words->text(), u"No match, 2 tries left"_s);
    QVERIFY(pin->text().isEmpty());
    // Another page of the same customer knows of the tries.
    m_page = std::make_unique<CustomerPage>(m_desk, &m_files, m_context, rosa());
    m_page->show();
    button(u"verify"_s)->click();
    words = m_page->findChild<QLabel*>(u"verifyWords"_s);
    QCOMPARE(words->text(), u"No match, 2 tries left"_s);
    m_page->findChild<QLineEdit*>(u"verifyPin"_s)->setText(u"4711"_s);
    m_page->findChild<QLineEdit*>(u"verifyLastFour"_s)->setText(u"9999"_s);
    m_page->findChild<QLineEdit*>(u"verifyBorn"_s)->setText(u"3/9/71"_s);
    button(u"verifyCheck"_s)->click();
    QVERIFY(!button(u"verify"_s)->isVisible());
    QCOMPARE(m_context.verified->customers[u"1001"_s].verifiedAt, QTime(10, 42));
    QVERIFY(!m_page->isModified());
}

/// As other programs copy it. What is pasted and is no four digits stays, and says so.
void TestCustomerPage::whatIsPastedIsNoTryUnlessItCanBeRead() {
    button(u"verify"_s)->click();
    auto* pin = m_page->findChild<QLineEdit*>(u"verifyPin"_s);
    const auto paste = [pin](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        pin->selectAll();
        QTest::keyClick(pin, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(pin, Qt::Key_Return);
    };
    paste(u"PIN 4711"_s);
    QCOMPARE(pin->text(), u"PIN 4711"_s);
    QCOMPARE(m_page->findChild<QLabel*>(u"verifyWords"_s)->text(), u"A PIN has 4 digits."_s);
    QCOMPARE(m_context.verified->customers[u"1001"_s].failed, 0);
    paste(u" \u202A4711\u202C\n"_s);
    QCOMPARE(m_context.verified->customers[u"1001"_s].verifiedAt, QTime(10, 42));
}

/// What is no number stays in its cell, red, and stops the review.
void TestCustomerPage::aCellStaysAsTyped() {
    RowsEditor* fields = m_page->pages().customFields();
    m_page->showPage(PageStack::CustomFields);
    fields->addRow();
    QTest::keyClicks(QApplication::focusWidget(), u"12a"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(fields->rows()->index(0, 0).data().toString(), u"12a"_s);
    QCOMPARE(fields->rows()->filledRows(), 1);
    QVERIFY(m_page->isModified());
    const Problem problem = m_page->model().problems().value(0);
    QCOMPARE(problem.code, ProblemCode::RowNotANumber);
    QCOMPARE(problem.severity, Severity::Refuse);
    QVERIFY(m_page->model().changeSet().isEmpty());
    m_page->undoStack()->undo();
    QVERIFY(!m_page->isModified());
}

void TestCustomerPage::nothingOnFile() {
    Record bare = rosa();
    bare.set("Customer/SecurityPIN"_element, QString());
    m_page->takeRecord(bare);
    button(u"verify"_s)->click();
    m_page->findChild<QLineEdit*>(u"verifyPin"_s)->setText(u"4711"_s);
    button(u"verifyCheck"_s)->click();
    QCOMPARE(m_page->findChild<QLabel*>(u"verifyWords"_s)->text(),
             u"Nothing on file to compare that with."_s);
    QCOMPARE(m_context.verified->customers[u"1001"_s].failed, 0);
    for (int i = 0; i < 3; ++i) {
        m_page->findChild<QLineEdit*>(u"verifyLastFour"_s)->setText(u"0000"_s);
        button(u"verifyCheck"_s)->click();
    }
    QVERIFY(!button(u"verifyCheck"_s)->isEnabled());
}

void TestCustomerPage::problemStopsReview() {
    QSignalSpy asked(m_page.get(), &CustomerPage::reviewRequested);
    QSignalSpy left(m_page.get(), &Page::reviewLeft);
    m_page->model().edit(Email, u"rosa@example.org"_s);
    button(u"review"_s)->click();
    QCOMPARE(asked.count(), 1);
    m_page->model().edit(ServiceZip, u"3230"_s);
    QVERIFY(button(u"review"_s)->isEnabled());
    button(u"review"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(left.count(), 1);
    QCOMPARE(m_page->page(), PageStack::Addresses);
    QCOMPARE(m_page->binder().focusedElement(), ServiceZip);
    QCOMPARE(button(u"problemCount"_s)->text(), u"1 problem"_s);
    QCOMPARE(button(u"changeCount"_s)->text(), u"2 changes"_s);
    button(u"revertAll"_s)->click();
    QVERIFY(!m_page->isModified());
    QVERIFY(!button(u"problemCount"_s)->isVisible());
}

void TestCustomerPage::missingIsRedAfterwards() {
    Record record = rosa();
    record.set("Customer/AutoPaymentAccountID"_element, u"0"_s);
    m_page->takeRecord(record);
    m_page->model().edit("Customer/IsAutoDebit"_element, u"true"_s);
    QWidget* field = m_page->binder().widget("Customer/AutoPaymentAccountID"_element);
    QCOMPARE(look::problemOf(field), look::Problem::None);
    m_page->review();
    QVERIFY(field->hasFocus());
    QCOMPARE(look::problemOf(field), look::Problem::Refuse);
}

void TestCustomerPage::queriesAgain() {
    m_page->model().edit(Email, u"rosa@example.org"_s);
    QSignalSpy titles(m_page.get(), &Page::titleChanged);
    m_page->refresh();
    QVERIFY(!m_page->canRefresh());
    QCOMPARE(m_desk.lookUps.size(), std::size_t(1));
    QCOMPARE(m_desk.lookUps.back().guess, (Guess{Guess::Kind::CustomerId, u"1001"_s}));
    auto* footer = m_page->findChild<FooterBar*>();
    QVERIFY(footer->status().isEmpty());
    QTRY_COMPARE(footer->status(), u"Looking up…"_s);
    Record now = rosa();
    now.set("Customer/PhysicalAddress/LastName"_element, u"Vega"_s);
    m_desk.answer(now);
    QTRY_COMPARE(titles.count(), 1);
    QCOMPARE(m_page->title(), u"Rosa Vega"_s);
    QVERIFY(footer->status().isEmpty());
    QVERIFY(m_page->canRefresh());
    QCOMPARE(m_page->model().shownText(Email), u"rosa@example.org"_s);
}

void TestCustomerPage::cancelsAndFails() {
    auto* footer = m_page->findChild<FooterBar*>();
    m_page->refresh();
    QTRY_VERIFY(footer->link()->isVisible());
    footer->link()->click();
    QVERIFY(m_desk.lookUps.back().cancel.isCancelled());
    QVERIFY(m_page->canRefresh());
    m_desk.answer(rosa());
    m_page->refresh();
    Failure failure;
    failure.kind = Failure::Kind::TimedOut;
    m_desk.answer(failure);
    QTRY_COMPARE(footer->status(), u"No answer in time. Try again."_s);
    m_page->refresh();
    m_page.reset(); // an answer that comes too late is lost, not a crash
    m_desk.answer(rosa());
    QCoreApplication::processEvents();
}

void TestCustomerPage::shortcuts() {
    QTest::keyClick(m_page.get(), Qt::Key_4, Qt::AltModifier);
    QCOMPARE(m_page->page(), PageStack::Identity);
    QTest::keyClick(m_page.get(), Qt::Key_0, Qt::AltModifier);
    QCOMPARE(m_page->page(), PageStack::Other);
    m_page->model().edit(ServiceZip, u"1"_s);
    m_page->model().edit("Customer/SecurityPIN"_element, u"1"_s);
    QTest::keyClick(m_page.get(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_page->binder().focusedElement(), ServiceZip);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_page->binder().focusedElement(), "Customer/SecurityPIN"_element);
    const QByteArray layout = m_page->saveLayout();
    m_page->showPage(PageStack::Account);
    m_page->restoreLayout(layout);
    QCOMPARE(m_page->page(), PageStack::Identity);
}

void TestCustomerPage::copyStaysMasked() {
    m_page->model().edit("Customer/SecurityPIN"_element, u"1234"_s);
    for (QAbstractItemView* view : m_page->findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int role = 0; role < Qt::UserRole + 10; ++role) {
                const QString text = view->model()->index(row, 0).data(role).toString();
                QVERIFY2(!text.contains(u"1234"_s) && !text.contains(u"4711"_s), qPrintable(text));
            }
        }
    }
    ServicesTable* services = m_page->pages().services();
    services->table()->selectRow(0);
    QCOMPARE(services->table()->selectedText(), u"7000\t8505550101\tActive\tLifeline Talk and Text"_s);
    services->filter()->setText(u"suspended"_s);
    QCOMPARE(services->table()->model()->rowCount(), 1);
}

void TestCustomerPage::failureWords() {
    Failure failure;
    failure.kind = Failure::Kind::TimedOut;
    QCOMPARE(words(failure, During::LookUp, 30).text, u"No answer after 30 s. Try again."_s);
    failure.outcomeUnknown = true;
    QCOMPARE(
        words(failure, During::Save, 30).text,
        u"No answer after 30 s. The changes may or may not be saved. Nothing is sent again until Lineside "
        "has looked."_s);
    failure = Failure{Failure::Kind::Refused, u"S1042"_s, u"Invalid AgentID."_s, {}};
    QCOMPARE(words(failure, During::Save).text,
             u"The service refused: Invalid AgentID (S1042). Your changes are still here."_s);
    for (int kind = 0; kind <= int(Failure::LastKind); ++kind) {
        failure.kind = Failure::Kind(kind);
        QVERIFY(!words(failure, During::LookUp).text.isEmpty());
        QVERIFY(!words(failure, During::Save).text.isEmpty());
    }
}

QTEST_MAIN(TestCustomerPage)
#include "tst_customerpage.moc"
