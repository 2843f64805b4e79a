#include "app/offline/trouble.h"
#include "tests/app/program/support/desktest.h"
#include "tests/support/keys.h"
#include "ui/fields/maskedfield.h"
#include "ui/fields/sight.h"
#include "ui/outgoing/xmlview.h"
#include "ui/review/reviewdialog.h"

#include <QAction>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

const QString ssn = u"219099999"_s;

MaskedField* ssnField(CustomerPage* page) {
    page->goTo("Customer/SSN"_element);
    return qobject_cast<MaskedField*>(page->binder().widget("Customer/SSN"_element));
}

} // namespace

/// Two agents at one desk: what is the first one's is not there for the second, nor for nobody.
class TestPersons : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginSignedIn(); }
    void cleanup() { end(); }
    void signedOutShowsNothing();
    void aSessionThatEndsCoversWhatIsMasked();
    void aReviewIsCoveredToo();
    void theSecondAgentFindsAnEmptyDesk();
    void theSamePersonGoesOn();
    void aRestartOpensNothingBeforeTheSignIn();
    void whoLeavesAtOnceOpensNothing();
    void whatWasCopiedLeavesTheClipboard();
    void whatIsSelectedLaterHidesNoCopy();
    void whatIsNotMaskedStaysInTheClipboard();

private:
    CustomerPage* changedRosa() {
        CustomerPage* page = m_desk->lookUp(rosa);
        return page && m_desk->change(page, email) ? page : nullptr;
    }
    int recent() { return window().findChild<QTableView*>(u"recentCustomers"_s)->model()->rowCount(); }
};

void TestPersons::signedOutShowsNothing() {
    QVERIFY(changedRosa());
    QVERIFY(m_desk->signOut());
    m_desk->click(u"signInCancel"_s);
    bringToFront();
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window().pages().size(), 2);
    // Whatever is there is there when the store has answered.
    (void)m_desk->drafts();
    press(Qt::Key_Return);
    press(Qt::Key_F8);
    for (Page* page : window().pages()) {
        auto* customer = qobject_cast<CustomerPage*>(page);
        if (customer)
            ssnField(customer)->reveal();
    }
    QVERIFY(!Workplace::shows(ssn));
    QCOMPARE(window().pages().size(), 2);
    QCOMPARE(m_desk->drafts(), -1);
    QCOMPARE(recent(), 0);
}

void TestPersons::aSessionThatEndsCoversWhatIsMasked() {
    CustomerPage* page = m_desk->lookUp(rosa);
    QVERIFY(page);
    MaskedField* field = ssnField(page);
    field->reveal();
    QVERIFY(Workplace::shows(ssn));
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(!Workplace::shows(ssn));
    QTest::keyClick(field, Qt::Key_F8);
    field->eye()->click();
    QVERIFY(!Workplace::shows(ssn));
    QVERIFY(window().findChild<QAction*>(u"signInAction"_s)->isVisible());
    // Cancelled, it is not answered.
    m_desk->click(u"signInCancel"_s);
    field->reveal();
    QVERIFY(!Workplace::shows(ssn));
    m_desk->trigger(u"signInAction"_s);
    QVERIFY(m_desk->signIn());
    bringToFront();
    field->reveal();
    QVERIFY(Workplace::shows(ssn));
}

void TestPersons::aReviewIsCoveredToo() {
    CustomerPage* page = m_desk->lookUp(rosa);
    QVERIFY(page);
    page->model().edit("Customer/SSN"_element, u"219098888"_s);
    page->review();
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<ReviewDialog*>(), Patient);
    auto* dialog = page->findChild<ReviewDialog*>();
    const auto shown = [dialog] {
        return dialog->xml()->findChild<QPlainTextEdit*>()->toPlainText().contains(u"219098888"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(dialog->primary()->isEnabled(), Patient);
    dialog->reveal();
    QVERIFY(shown());
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(!shown());
    dialog->reveal();
    QVERIFY(!shown());
    QVERIFY(m_desk->signIn());
    dialog->reveal();
    QVERIFY(shown());
}

void TestPersons::theSecondAgentFindsAnEmptyDesk() {
    CustomerPage* page = changedRosa();
    QVERIFY(page);
    const QPointer<CustomerPage> guard(page);
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->signIn(u"trainee"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!guard, Patient);
    QCOMPARE(window().pages().size(), 1);
    QCOMPARE(recent(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 0, Patient);
    QVERIFY(m_desk->lookUp(rosa)); // with a session of their own
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->signIn());
    QCOMPARE(m_desk->drafts(), 1);
}

void TestPersons::theSamePersonGoesOn() {
    CustomerPage* page = changedRosa();
    QVERIFY(page);
    m_desk->endSession();
    page->refresh();
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(m_desk->signIn());
    QCOMPARE(window().currentPage(), page);
    QCOMPARE(page->model().current("Customer/Email"_element).text(), email);
    QCOMPARE(m_desk->drafts(), 1);
}

void TestPersons::aRestartOpensNothingBeforeTheSignIn() {
    QVERIFY(changedRosa());
    m_desk->start();
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QCOMPARE(m_desk->drafts(), -1);
    QVERIFY(m_desk->signIn(u"trainee"_s));
    QCOMPARE(m_desk->drafts(), 0);
    QCOMPARE(window().pages().size(), 1);
    QVERIFY(m_desk->signOut());
    QVERIFY(m_desk->signIn());
    QTRY_COMPARE_WITH_TIMEOUT(window().pages().size(), 2, Patient);
}

/// The store is asked for the tabs of last time, and answers when they have left.
void TestPersons::whoLeavesAtOnceOpensNothing() {
    QVERIFY(changedRosa());
    m_desk->start();
    bool left = false;
    connect(&m_desk->program().drafts(), &Drafts::changed, &window(), [this, &left] {
        if (m_desk->program().drafts().isOpen() && !std::exchange(left, true))
            m_desk->trigger(u"signOutAction"_s);
    });
    QVERIFY(m_desk->typeSignIn(u"practice"_s));
    QTRY_VERIFY_WITH_TIMEOUT(left && !m_desk->program().service().isSignedIn(), Patient);
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QCOMPARE(window().pages().size(), 1);
    const QString button = window().findChild<QPushButton*>(u"draftsButton"_s)->text();
    QVERIFY2(!button.contains(u'1'), qPrintable(button));
    QVERIFY(m_desk->signIn());
    QTRY_COMPARE_WITH_TIMEOUT(window().pages().size(), 2, Patient);
}

void TestPersons::whatWasCopiedLeavesTheClipboard() {
    MaskedField* field = ssnField(m_desk->lookUp(rosa));
    field->reveal();
    field->selectAll();
    field->copy();
    QCOMPARE(QGuiApplication::clipboard()->text().remove(u'-'), ssn);
    QVERIFY(m_desk->signOut());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

/// Where a selection is a clipboard of its own, marking a part with the mouse is a copy too.
void TestPersons::whatIsSelectedLaterHidesNoCopy() {
    MaskedField* field = ssnField(m_desk->lookUp(rosa));
    field->reveal();
    field->selectAll();
    field->copy();
    const QString part = field->text().left(3);
    Sight::instance().noteCopied(part, QClipboard::Selection);
    QVERIFY(m_desk->signOut());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestPersons::whatIsNotMaskedStaysInTheClipboard() {
    MaskedField* field = ssnField(m_desk->lookUp(rosa));
    field->reveal();
    field->selectAll();
    field->copy();
    QGuiApplication::clipboard()->setText(u"a number of another program"_s);
    QVERIFY(m_desk->signOut());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a number of another program"_s);
}

QTEST_MAIN(TestPersons)
#include "tst_persons.moc"
