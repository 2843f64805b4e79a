#include "tests/ui/order/example.h"
#include "ui/binder/formbinder.h"
#include "ui/fields/radiofield.h"
#include "ui/forms/fieldflow.h"
#include "ui/forms/fieldlabel.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/rowseditor.h"
#include "ui/look/look.h"

#include <QLabel>
#include <QRadioButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// The forms of a new order against the schema, the rules and the room.
class TestOrderForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyElementHasOneWidget();
    void everyWidgetHasAnElement();
    void everyGroupHasAnEditor();
    void groupsStandInTheirSections();
    void namesByClass();
    void oneOfTwo();
    void nothingIsPreselected();
    void orderOfTab();
    void labelsAreWhole();
    void fitsItsSize_data();
    void fitsItsSize();
    void zoomed();

private:
    [[nodiscard]] QStringList tooWide() const;
    QWidget* field(ElementId id) { return m_page->binder().widget(id); }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<OrderPage> m_page;
};

void TestOrderForms::initTestCase() {
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    m_look = std::make_unique<look::Look>(*qApp);
}

void TestOrderForms::init() {
    m_page = std::make_unique<OrderPage>(orderExample(), nullptr);
    m_page->resize(1366, 768);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestOrderForms::everyElementHasOneWidget() {
    QCOMPARE(m_page->binder().problems(), QStringList());
    QHash<QString, int> widgets;
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        const QString name = widget->property("element").toString();
        QString prefix;
        for (const QWidget* at = widget; at && prefix.isEmpty(); at = at->parentWidget())
            prefix = at->property("elementPrefix").toString();
        if (!name.isEmpty())
            ++widgets[prefix.isEmpty() ? name : prefix + u'/' + name];
    }
    QStringList wrong;
    for (const FormRow& row : FormSchema::order().rows()) {
        const bool never = row.send && row.send->use == Use::Prohibited;
        const QString path = schema::path(row.id);
        if (widgets.value(path) != (never ? 0 : 1) || bool(field(row.id)) == never)
            wrong.append(u"%1: %2"_s.arg(path).arg(widgets.value(path)));
    }
    QCOMPARE(wrong, QStringList());
}

void TestOrderForms::everyWidgetHasAnElement() {
    int bound = 0;
    for (const FormRow& row : FormSchema::order().rows())
        bound += field(row.id) ? 1 : 0;
    QCOMPARE(bound, int(m_page->binder().elements().size()));
    QStringList unbound; // but the company of a port's address, which no operation has
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->property("element").toString().isEmpty())
            continue;
        const QList<ElementId> all = m_page->binder().elements();
        if (std::none_of(all.cbegin(), all.cend(), [&](ElementId id) { return field(id) == widget; }))
            unbound.append(widget->objectName());
    }
    QCOMPARE(unbound, QStringList{u"companyNameField"_s});
}

void TestOrderForms::everyGroupHasAnEditor() {
    QStringList groups, known;
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (const QString group = widget->property("group").toString(); !group.isEmpty())
            groups.append(group);
    }
    for (const GroupId group : FormSchema::order().groups())
        known.append(group.text());
    groups.sort();
    known.sort();
    QCOMPARE(groups, known);
}

/// The table of groups says where each whole group stands; the forms are drawn so.
void TestOrderForms::groupsStandInTheirSections() {
    QStringList wrong;
    int placed = 0;
    for (const FormRow& row : FormSchema::order().rows()) {
        const auto section = OrderForm::sectionOf(schema::groupOf(row.id));
        if (section == OrderForm::SectionCount || !field(row.id))
            continue;
        ++placed;
        if (m_page->form().sectionOf(field(row.id)) != section)
            wrong.append(schema::path(row.id));
    }
    QCOMPARE(wrong, QStringList());
    QVERIFY(placed > 50);
    for (const RowsEditor* editor : m_page->findChildren<RowsEditor*>())
        QCOMPARE(m_page->form().sectionOf(editor), OrderForm::sectionOf(editor->rows()->group()));
}

void TestOrderForms::namesByClass() {
    const auto first = "Customer/PhysicalAddress/FirstName"_element;
    const auto company = "Customer/PhysicalAddress/CompanyName"_element;
    QVERIFY(field(first)->isVisible());
    QVERIFY(!field(company)->isVisible());
    QTest::keyClicks(field(first), u"Marcus"_s);
    auto* kind = qobject_cast<RadioField*>(field("Customer/CustomerClass"_element));
    QTest::mouseClick(kind->button(u"Business"_s), Qt::LeftButton);
    QVERIFY(!field(first)->isVisible());
    QVERIFY(field(company)->isVisible());
    QVERIFY(!m_page->model().changeSet().find(first)); // kept as typed, and not sent
    QTest::mouseClick(kind->button(u"Residential"_s), Qt::LeftButton);
    QVERIFY(field(first)->isVisible());
    QVERIFY(m_page->model().changeSet().find(first));
    QCOMPARE(m_page->model().current(first).text(), u"Marcus"_s);
}

/// The one that is filled hides the other, and nothing else moves.
void TestOrderForms::oneOfTwo() {
    const std::pair<ElementId, ElementId> pairs[]{
        {"Customer/AgentNumber"_element, "Customer/AgentID"_element},
        {"Customer/ParentCustomerID"_element, "Customer/IsParentAccount"_element},
        {"Order/CarrierCode"_element, "Order/CarrierID"_element}};
    for (const auto& [typed, other] : pairs) {
        m_page->goTo(typed);
        QVERIFY(field(typed)->hasFocus());
        const QWidget* after = field("Customer/AcctNum"_element);
        QCoreApplication::processEvents();
        const QPoint before = after->mapTo(m_page->form().widget(), QPoint());
        QTest::keyClicks(field(typed), u"7"_s);
        QVERIFY2(!field(other)->isVisible(), qPrintable(schema::path(other)));
        QCoreApplication::processEvents();
        QCOMPARE(after->mapTo(m_page->form().widget(), QPoint()), before);
        m_page->model().revert(typed);
        QVERIFY(field(other)->isVisible());
    }
}

void TestOrderForms::nothingIsPreselected() {
    for (const RadioField* radios : m_page->findChildren<RadioField*>())
        QCOMPARE(radios->code(), QString());
    QVERIFY(!m_page->isModified());
    QVERIFY(m_page->model().changeSet().isEmpty());
    QVERIFY(!m_page->undoStack()->canUndo());
    QVERIFY(m_page->findChild<QWidget*>(u"prospectLine"_s)->isVisible());
}

/// Tab goes through the form line by line, left to right.
void TestOrderForms::orderOfTab() {
    m_page->form().port()->setOn(true);
    m_page->form().shipping()->setOn(true);
    m_page->form().lifeline()->setOn(true);
    m_page->model().setMirrored(false);
    QCoreApplication::processEvents();
    QWidget* whole = m_page->form().widget();
    QPoint last(-1, -1);
    int seen = 0;
    QWidget* at = whole->nextInFocusChain();
    for (; whole->isAncestorOf(at); at = at->nextInFocusChain()) {
        if (at->property("element").toString().isEmpty() || !at->isVisible() || qobject_cast<RadioField*>(at))
            continue;
        const QPoint now = at->mapTo(whole, QPoint(0, 0));
        QVERIFY2(now.y() > last.y() || (now.y() == last.y() && now.x() > last.x()),
                 qPrintable(at->objectName()));
        last = now;
        ++seen;
    }
    QVERIFY2(seen > 90, qPrintable(QString::number(seen)));
}

void TestOrderForms::labelsAreWhole() {
    QStringList bad;
    for (const FieldLabel* label : m_page->findChildren<FieldLabel*>()) {
        if (label->isVisible() && (!label->buddy() || label->text().isEmpty()))
            bad.append(label->objectName());
        if (label->fontMetrics().horizontalAdvance(label->text()) > label->width())
            bad.append(label->text() + u" is cut"_s);
    }
    for (const ElementId id : m_page->binder().elements()) {
        if (field(id)->accessibleName().isEmpty())
            bad.append(schema::path(id));
    }
    QCOMPARE(bad, QStringList());
}

void TestOrderForms::fitsItsSize_data() {
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(800, 500), QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080)})
        QTest::newRow(qPrintable(QString::number(size.width()))) << size;
}

/// Rows that need more than their column has.
QStringList TestOrderForms::tooWide() const {
    const QWidget* body = m_page->form().section(OrderForm::Who);
    const int room = std::min(body->width(), m_page->form().viewport()->width() - 48);
    const int column = m_page->width() < 900 ? room : (room - 32) / 2;
    QStringList found;
    for (const FieldFlow* flow : m_page->form().findChildren<FieldFlow*>()) {
        for (const QWidget* cell : flow->cells()) {
            const int needs = cell->minimumSizeHint().width();
            if (cell->isVisible() && needs > (cell->property("wide").toBool() ? room : column))
                found.append(u"%1 %2 of %3"_s.arg(cell->objectName()).arg(needs).arg(column));
        }
    }
    return found;
}

void TestOrderForms::fitsItsSize() {
    QFETCH(QSize, size);
    auto* duplicates = new QLineEdit;
    auto* quote = new QLineEdit;
    m_page->setSidePanels(duplicates, quote);
    m_page->form().port()->setOn(true);
    m_page->form().lifeline()->setOn(true);
    m_page->resize(size);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->size(), size);
    const bool stacked = size.width() < 900, wide = size.width() >= 1200;
    QCOMPARE(tooWide().join(u", "_s), QString());
    QVERIFY(m_page->form().widget()->width() <= m_page->form().viewport()->width());
    QCOMPARE(m_page->findChild<QWidget*>(u"sectionList"_s)->isVisible(), !stacked);
    QCOMPARE(m_page->findChild<QWidget*>(u"sectionCombo"_s)->isVisible(), stacked);
    QCOMPARE(quote->isVisible(), wide || stacked);
    QCOMPARE(m_page->form().isAncestorOf(quote), stacked);
    const QWidget* first = field("Customer/PhysicalAddress/FirstName"_element);
    const QWidget* second = field("Customer/PhysicalAddress/LastName"_element);
    QCOMPARE(first->mapTo(m_page.get(), QPoint()).y() == second->mapTo(m_page.get(), QPoint()).y(), !stacked);
    if (wide || stacked)
        return;
    m_page->openPanels();
    QVERIFY(quote->isVisible());
}

/// Large letters: nothing is cut off at the right, whatever the columns.
void TestOrderForms::zoomed() {
    m_page->setSidePanels(new QLabel(u"Duplicates"_s), new QLabel(u"Quote"_s));
    for (const int zoom : {150, 200, 100}) {
        m_look->setZoom(zoom);
        m_page->form().port()->setOn(zoom == 150);
        m_page->form().shipping()->setOn(zoom == 150);
        for (const QSize size : {QSize(1920, 900), QSize(1366, 768), QSize(1024, 700)}) {
            m_page->resize(size);
            QTRY_VERIFY2(m_page->form().widget()->width() <= m_page->form().viewport()->width(),
                         qPrintable(u"%1 % at %2: %3 in %4"_s.arg(zoom)
                                        .arg(size.width())
                                        .arg(m_page->form().widget()->width())
                                        .arg(m_page->form().viewport()->width())));
        }
    }
}

QTEST_MAIN(TestOrderForms)
#include "tst_orderforms.moc"
