#include "tests/ui/order/filled.h"
#include "ui/binder/formbinder.h"
#include "ui/fields/pdffield.h"
#include "ui/forms/grouptick.h"
#include "ui/look/look.h"
#include "ui/look/states.h"
#include "ui/words/labels.h"

#include <QCborArray>
#include <QCborMap>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {
constexpr ElementId City = "Customer/PhysicalAddress/City"_element;
} // namespace

/// What comes to the page of an order from elsewhere: drafts, the service's words, another catalog.
class TestOrderState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init();
    void draftComesBack();
    void fieldsOfAnotherVersionAreSaid();
    void aMissingDocumentIsSaid();
    void aMissingDocumentStandsInTheWay();
    void wordsOfTheService();
    void changedCatalog();

private:
    QWidget* field(ElementId id) { return m_page->binder().widget(id); }
    template <typename T>
    T* part(const QString& name) {
        return m_page->findChild<T*>(name);
    }
    QString text(ElementId id) { return m_page->model().current(id).text(); }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<OrderPage> m_page;
};

void TestOrderState::init() {
    m_page = std::make_unique<OrderPage>(orderExample(), nullptr);
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

/// What another version of Lineside kept is said in one quiet line, and kept.
void TestOrderState::fieldsOfAnotherVersionAreSaid() {
    m_page->model().edit("Customer/Email"_element, u"a@example.com"_s);
    DraftContent kept = m_page->draft();
    QCborMap map = QCborValue::fromCbor(kept.form).toMap();
    QCborMap edits = map.value(u"edits"_s).toMap();
    edits.insert(u"Order/Lunch"_s, QCborArray{u"soup"_s, nullptr, 0});
    edits.insert(u"Order/Dinner"_s, QCborArray{u"rice"_s, nullptr, 0});
    map.insert(u"edits"_s, edits);
    map.insert(u"version"_s, 99);
    kept.form = QCborValue(map).toCbor();
    OrderPage other(orderExample(), nullptr);
    other.resize(1366, 768);
    other.show();
    QVERIFY(!other.findChild<QLabel*>(u"keptFields"_s));
    QVERIFY(other.takeDraft(kept));
    const auto* line = other.findChild<QLabel*>(u"keptFields"_s);
    QVERIFY(line && line->isVisible());
    QCOMPARE(line->text(),
             u"2 fields of this draft are from another version of Lineside and are kept as they "
             "are."_s);
    other.model().edit("Customer/Email"_element, u"b@example.com"_s);
    const QCborMap again = QCborValue::fromCbor(other.draft().form).toMap();
    QVERIFY(again.value(u"edits"_s).toMap().contains(u"Order/Lunch"_s));
    QCOMPARE(again.value(u"version"_s), QCborValue(99));
}

/// A document that can't be read any more is said by its field's name, until there is another; the rest of
/// the draft is there.
void TestOrderState::aMissingDocumentIsSaid() {
    constexpr auto paper = "Customer/Lifeline/SelfCertificationPDF"_element;
    m_page->model().edit("Customer/Email"_element, u"a@example.com"_s);
    m_page->model().edit(paper, QString(20'000, u'A'));
    DraftContent kept = m_page->draft();
    QCOMPARE(kept.documents.size(), 1);
    OrderPage whole(orderExample(), nullptr), other(orderExample(), nullptr);
    QVERIFY(whole.takeDraft(kept));
    QVERIFY(!whole.findChild<QLabel*>(u"missingDocuments"_s));
    kept.documents.first() = {QString(), "its name"};
    other.resize(1366, 768);
    other.show();
    QVERIFY(other.takeDraft(kept));
    QCOMPARE(other.model().shownText("Customer/Email"_element), u"a@example.com"_s);
    const auto* line = other.findChild<QLabel*>(u"missingDocuments"_s);
    QVERIFY(line && line->isVisible());
    QVERIFY2(line->text().startsWith(label(paper) + u": "_s), qPrintable(line->text()));
    QVERIFY(!other.findChild<QLabel*>(u"keptFields"_s));
    QCOMPARE(other.draft().documents.first().name, QByteArray("its name"));
    other.model().edit(paper, QString(20'000, u'B'));
    QVERIFY(!line->isVisible());
}

/// Neither an order nor a change goes out without it, until it is chosen again or taken out on purpose.
void TestOrderState::aMissingDocumentStandsInTheWay() {
    constexpr auto paper = "Customer/Lifeline/SelfCertificationPDF"_element;
    fillAll(*m_page);
    m_page->model().edit(paper, QString(20'000, u'A'));
    DraftContent kept = m_page->draft();
    kept.documents.first() = {QString(), "its name"};
    OrderPage other(orderExample(), nullptr);
    other.resize(1366, 768);
    other.show();
    QVERIFY(other.takeDraft(kept));
    QSignalSpy asked(&other, &OrderPage::reviewRequested), left(&other, &Page::reviewLeft);
    other.review();
    QCOMPARE(asked.size(), 0);
    QCOMPARE(left.size(), 1);
    auto* pdf = qobject_cast<PdfField*>(other.binder().widget(paper));
    QVERIFY(pdf && pdf->removeButton()->isVisible());
    QCOMPARE(int(look::problemOf(pdf)), int(look::Problem::Refuse));
    pdf->removeButton()->click();
    QVERIFY(!other.findChild<QLabel*>(u"missingDocuments"_s)->isVisible());
    QVERIFY(!pdf->removeButton()->isVisible());
    other.review();
    QCOMPARE(asked.size(), 1);
    other.undoStack()->undo();
    other.review();
    QCOMPARE(asked.size(), 1);
}

void TestOrderState::draftComesBack() {
    QSignalSpy changed(m_page.get(), &Page::draftChanged);
    fillAll(*m_page);
    QVERIFY(changed.count() > 0);
    m_page->form().port()->setOn(true);
    const DraftContent kept = m_page->draft();
    QCOMPARE(kept.title, u"Marcus Bell"_s);
    OrderPage other(orderExample(), nullptr);
    QVERIFY(other.takeDraft(kept));
    QCOMPARE(other.title(), m_page->title());
    QVERIFY(other.model().current() == m_page->model().current());
    QVERIFY(other.form().port()->isOn());
    QVERIFY(other.isModified());
    DraftContent foreign = kept;
    foreign.kind = DraftContent::Kind::Customer;
    QVERIFY(!other.takeDraft(foreign));
    foreign.kind = DraftContent::Kind::Order;
    foreign.form = "nothing";
    QVERIFY(!other.takeDraft(foreign));
    QCOMPARE(other.title(), m_page->title());
}

void TestOrderState::wordsOfTheService() {
    fillAll(*m_page);
    m_page->setServiceProblems({{City, Severity::Refuse, ProblemCode::NotAChoice, {}}});
    QCOMPARE(int(look::problemOf(field(City))), int(look::Problem::Refuse));
    QCOMPARE(part<QPushButton>(u"problemCount"_s)->text(), u"1 problem"_s);
    m_page->model().edit(City, u"Quincy"_s);
    QCOMPARE(int(look::problemOf(field(City))), int(look::Problem::None));
    QVERIFY(!part<QPushButton>(u"problemCount"_s)->isVisible());
}

void TestOrderState::changedCatalog() {
    auto* package = qobject_cast<QComboBox*>(field("Order/PackageID"_element));
    QVERIFY(package->count() > 0);
    m_page->model().edit("Order/PackageID"_element, u"502"_s);
    OrderContext context = orderExample();
    context.catalog = SiteCatalog();
    m_page->setContext(context);
    QCOMPARE(package->count(), 0);
    QCOMPARE(text("Order/PackageID"_element), u"502"_s);
    QCOMPARE(package->currentText(), u"502"_s);
}

QTEST_MAIN(TestOrderState)
#include "tst_orderstate.moc"
