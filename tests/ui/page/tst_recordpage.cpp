#include "tests/ui/page/twosections.h"
#include "ui/look/states.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

constexpr ElementId Email = "Customer/Email"_element;
constexpr ElementId Zip = "Customer/PhysicalAddress/Zip"_element;
constexpr ElementId Account = "Customer/AutoPaymentAccountID"_element;

Record someone() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(Email, u"rosa@example.com"_s);
    record.set(Zip, u"32304"_s);
    record.set(Account, u"0"_s);
    record.set("Customer/IsAutoDebit"_element, u"false"_s);
    return record;
}

} // namespace

/// What every page of a record does, on a small form.
class TestRecordPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sectionsTellTheirState();
    void sectionsFollowEachOther();
    void throughTheProblems();
    void goesOnFromTheLastStop();
    void saysThatThereIsNoField();
    void issuesJump();
    void issuesInAPopup();
    void wrongThenMissingThenReview();
    void nothingToReview();
    void draftsComeBack();
    void otherDraftsDoNot();
    void saysWhetherItIsKept();
    void followsItsRoom();
    void panes();

private:
    static void show(SmallPage& page, int width = 1300) {
        page.resize(width, 700);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void missAnAccount() { m_page->model().edit("Customer/IsAutoDebit"_element, u"true"_s); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] ElementId focused() const { return m_page->binder().focusedElement(); }

    std::unique_ptr<SmallPage> m_page;
};

void TestRecordPage::init() {
    m_page = std::make_unique<SmallPage>();
    QVERIFY(m_page->model().setBaseline(someone()));
    show(*m_page);
    m_page->form->firstFieldIn(TwoSections::First)->setFocus();
}

void TestRecordPage::sectionsTellTheirState() {
    using Page = PageListModel::Page;
    QCOMPARE(m_page->shownSections(), (QList<Page>{{u"First"_s, 0, {}}, {u"Second"_s, 0, {}}}));
    m_page->model().edit(Zip, u"3230"_s);
    missAnAccount();
    QCOMPARE(m_page->shownSections(),
             (QList<Page>{{u"First"_s, 1, look::Mark::Refuse}, {u"Second"_s, 1, look::Mark::Missing}}));
    m_page->model().revertAll();
    QCOMPARE(m_page->shownSections(), (QList<Page>{{u"First"_s, 0, {}}, {u"Second"_s, 0, {}}}));
}

void TestRecordPage::sectionsFollowEachOther() {
    auto* list = m_page->findChild<PageList*>(u"partList"_s);
    auto* combo = m_page->findChild<QComboBox*>(u"partCombo"_s);
    list->setPage(TwoSections::Second);
    QCOMPARE(m_page->form->currentSection(), int(TwoSections::Second));
    QCOMPARE(combo->currentIndex(), int(TwoSections::Second));
    m_page->showSection(TwoSections::First);
    QCOMPARE(list->page(), int(TwoSections::First));
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(list->page(), int(TwoSections::Second));
    QCOMPARE(focused(), Account);
}

/// In the order of the form, round at the end, and from where the focus is.
void TestRecordPage::throughTheProblems() {
    missAnAccount();
    m_page->model().edit(Zip, u"3230"_s);
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(focused(), Zip);
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(focused(), Account);
    QCOMPARE(m_page->form->currentSection(), int(TwoSections::Second));
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(focused(), Zip);
    m_page->nextProblem(-1);
    QCOMPARE(focused(), Account);
    m_page->showSection(TwoSections::First);
    m_page->binder().widget(Email)->setFocus(); // before the first
    m_page->nextProblem(-1);
    QCOMPARE(focused(), Account);
}

/// A list, a menu or the issues hold the focus: no field tells where one is.
void TestRecordPage::goesOnFromTheLastStop() {
    missAnAccount();
    m_page->model().edit(Email, u"nobody"_s);
    m_page->model().edit(Zip, u"3230"_s);
    m_page->goTo(Zip);
    m_page->findChild<IssueList*>(u"issues"_s)->setFocus();
    QVERIFY(!focused().isValid());
    m_page->nextProblem();
    QCOMPARE(focused(), Account);
    m_page->binder().widget(Zip)->setFocus();
    m_page->findChild<IssueList*>(u"issues"_s)->setFocus();
    m_page->nextProblem(-1);
    QCOMPARE(focused(), Email);
}

void TestRecordPage::saysThatThereIsNoField() {
    auto* footer = m_page->findChild<FooterBar*>();
    m_page->goTo("Customer/DL"_element);
    QCOMPARE(footer->status(), u"There is no field for this here: Driver's license"_s);
}

void TestRecordPage::issuesJump() {
    missAnAccount();
    auto* issues = m_page->findChild<IssueList*>(u"issues"_s);
    issues->setFocus();
    QVERIFY(issues->currentIndex().isValid());
    QTest::keyClick(issues, Qt::Key_Return);
    QCOMPARE(focused(), Account);
}

void TestRecordPage::issuesInAPopup() {
    missAnAccount();
    m_page->resize(600, 700);
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"problemCount"_s), Qt::LeftButton);
    auto* popup = m_page->findChild<QFrame*>(u"missingPopup"_s);
    QVERIFY(popup && popup->isVisible());
    auto* issues = popup->findChild<IssueList*>();
    issues->setCurrentIndex(issues->model()->index(0, 0));
    QTest::keyClick(issues, Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChild<QFrame*>(u"missingPopup"_s));
    QCOMPARE(m_page->form->currentSection(), int(TwoSections::Second));
}

void TestRecordPage::wrongThenMissingThenReview() {
    QSignalSpy asked(m_page.get(), &RecordPage::reviewRequested), left(m_page.get(), &Page::reviewLeft);
    missAnAccount();
    m_page->model().edit(Zip, u"3230"_s);
    QWidget* account = m_page->binder().widget(Account);
    QCOMPARE(look::problemOf(account), look::Problem::None);
    m_page->review();
    QCOMPARE(focused(), Zip);
    QCOMPARE(look::problemOf(account), look::Problem::Refuse); // from then on
    QCOMPARE(m_page->shownSections().at(1).mark, look::Mark::Refuse);
    m_page->model().revert(Zip);
    m_page->review();
    QCOMPARE(focused(), Account);
    QCOMPARE(left.count(), 2);
    m_page->model().edit(Account, u"7"_s);
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"review"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(left.count(), 2);
}

void TestRecordPage::nothingToReview() {
    QSignalSpy asked(m_page.get(), &RecordPage::reviewRequested), left(m_page.get(), &Page::reviewLeft);
    m_page->review();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(left.count(), 1);
}

void TestRecordPage::draftsComeBack() {
    QSignalSpy changed(m_page.get(), &Page::draftChanged);
    m_page->model().edit(Email, u"new@example.com"_s);
    QVERIFY(changed.count() > 0);
    m_page->showSection(TwoSections::Second);
    const DraftContent kept = m_page->draft();
    QCOMPARE(kept.kind, DraftContent::Kind::Customer);
    SmallPage other;
    QVERIFY(other.takeDraft(kept));
    QVERIFY(other.isModified());
    QCOMPARE(other.model().shownText(Email), u"new@example.com"_s);
    QCOMPARE(other.form->currentSection(), int(TwoSections::Second));
    other.undoStack()->undo();
    QCOMPARE(other.model().key(), u"1001"_s);
}

void TestRecordPage::otherDraftsDoNot() {
    m_page->model().edit(Email, u"new@example.com"_s);
    SmallPage other;
    DraftContent order = m_page->draft();
    order.kind = DraftContent::Kind::Order;
    QVERIFY(!other.takeDraft(order));
    DraftContent broken = m_page->draft();
    broken.form = "nothing";
    QVERIFY(!other.takeDraft(broken));
    QVERIFY(!other.isModified());
}

void TestRecordPage::saysWhetherItIsKept() {
    auto* kept = m_page->findChild<QLabel*>(u"draftState"_s);
    m_page->setKept(QDateTime(QDate(2026, 11, 24), QTime(10, 44)));
    QVERIFY(!kept->isVisible()); // nothing is typed
    m_page->model().edit(Email, u"new@example.com"_s);
    QCOMPARE(kept->text(), u"Draft saved 10:44"_s);
    QVERIFY(kept->isVisible());
    m_page->setNotKept(Failure{Failure::Kind::SignIn, {}, {}, {}});
    QCOMPARE(kept->text(), u"Not kept until you sign in"_s);
    m_page->model().revertAll();
    QVERIFY(!kept->isVisible());
}

void TestRecordPage::followsItsRoom() {
    auto* list = m_page->findChild<PageList*>(u"partList"_s);
    auto* combo = m_page->findChild<QComboBox*>(u"partCombo"_s);
    QVERIFY(list->isVisible() && !combo->isVisible());
    QVERIFY(!m_page->form->isStacked && m_page->form->column > 0);
    m_page->resize(600, 700);
    QVERIFY(!list->isVisible() && combo->isVisible());
    QVERIFY(m_page->form->isStacked);
}

void TestRecordPage::panes() {
    const QList<QWidget*> panes = m_page->panes();
    QCOMPARE(panes.size(), 2); // nothing to review yet
    QCOMPARE(panes.first()->objectName(), u"partList"_s);
    m_page->model().edit(Email, u"new@example.com"_s);
    QCOMPARE(m_page->panes().size(), 3);
    QCOMPARE(m_page->panes().last()->objectName(), u"review"_s);
}

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
