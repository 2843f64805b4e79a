#include "models/recordmodel/rowsindex.h"
#include "tests/ui/customer/example.h"
#include "tests/ui/customer/samples.h"
#include "ui/customer/servicestable.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/maskedfield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/tristatebox.h"
#include "ui/forms/fieldlabel.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui/look/look.h"

#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

class TestCustomerForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyElementHasAWidget();
    void everyGroupHasATable();
    void repliesAreSeen_data();
    void repliesAreSeen();
    void typingSends_data();
    void typingSends();
    void rowsAreTyped();
    void labelsAndNames();
    void orderOfTab();
    void fitsItsSize_data();
    void fitsItsSize();

private:
    void open(const Record& record);
    void type(const FormRow& row, const Sample& sample);

    LookUpDesk m_desk;
    FakeFiles m_files;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<CustomerPage> m_page;
};

void TestCustomerForms::initTestCase() {
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    m_look = std::make_unique<look::Look>(*qApp);
}

void TestCustomerForms::open(const Record& record) {
    if (m_page && record.text("Customer/ID"_element) ==
                      m_page->customerId()) { // as after a query: nothing of the last record is left
        m_page->model().revertAll();
        m_page->takeRecord(record);
        QVERIFY(!m_page->isModified());
        return;
    }
    CustomerContext context = exampleContext();
    context.figuresEditable = true;
    m_page = std::make_unique<CustomerPage>(m_desk, &m_files, context, record);
    m_page->resize(1366, 768);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCustomerForms::everyElementHasAWidget() {
    open(rosa());
    QCOMPARE(m_page->binder().problems(), QStringList());
    QStringList without;
    for (const FormRow& row : FormSchema::customer().rows()) {
        if (!m_page->binder().widget(row.id))
            without.append(schema::path(row.id));
    }
    QCOMPARE(without, QStringList());
    QCOMPARE(m_page->binder().elements().size(), FormSchema::customer().rows().size());
    int named = 0;
    for (const QWidget* widget : m_page->findChildren<QWidget*>())
        named += widget->property("element").toString().isEmpty() ? 0 : 1;
    QCOMPARE(named, m_page->binder().elements().size());
}

void TestCustomerForms::everyGroupHasATable() {
    open(rosa());
    QStringList groups, known;
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (const QString group = widget->property("group").toString(); !group.isEmpty())
            groups.append(group);
    }
    for (const GroupId group : FormSchema::customer().groups())
        known.append(group.text());
    groups.sort();
    known.sort();
    QCOMPARE(groups, known);
    QCOMPARE(m_page->pages().services()->index()->rowCount(), 3);
    QCOMPARE(m_page->pages().services()->index()->index(2, 1).data().toString(), u"8505550103"_s);
    QCOMPARE(m_page->pages().exemptions()->rows()->filledRows(), 2);
}

void TestCustomerForms::repliesAreSeen_data() {
    QTest::addColumn<int>("row");
    const QList<FormRow>& rows = FormSchema::customer().rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).read)
            QTest::newRow(qPrintable(schema::path(rows.at(i).id))) << i;
    }
}

void TestCustomerForms::repliesAreSeen() {
    QFETCH(int, row);
    const FormRow& form = FormSchema::customer().rows().at(row);
    const Sample sample = sampleOf(form, row);
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(form.id, sample.wire);
    open(record);
    QWidget* widget = m_page->binder().widget(form.id);
    m_page->showPage(m_page->pages().pageOf(widget));
    QVERIFY(widget->isVisible());
    const Element& element = form.element();
    if (schema::sensitive(form.id) && element.type != Type::Base64) {
        auto* masked = qobject_cast<MaskedField*>(widget);
        QVERIFY(masked && masked->isMasked());
        QVERIFY(!masked->text().contains(sample.typed));
    }
    const QString text = seen(widget);
    QString expected = sample.typed;
    if (element.type == Type::Boolean)
        expected = u"Yes"_s;
    else if (element.type == Type::Base64)
        expected = sizeWords(3000 + 3 * row);
    else if (!schema::choices(element).isEmpty())
        expected = choiceWords(sample.wire);
    QVERIFY2(text.contains(expected), qPrintable(text + u" / "_s + expected));
}

void TestCustomerForms::typingSends_data() {
    QTest::addColumn<int>("row");
    const QList<FormRow>& rows = FormSchema::customer().rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).editable() && rows.at(i).id != FormSchema::customer().key())
            QTest::newRow(qPrintable(schema::path(rows.at(i).id))) << i;
    }
}

void TestCustomerForms::type(const FormRow& row, const Sample& sample) {
    m_page->goTo(row.id);
    QWidget* widget = m_page->binder().widget(row.id);
    if (auto* pdf = qobject_cast<PdfField*>(widget)) {
        QVERIFY(pdf->chooseButton()->hasFocus());
        return QTest::keyClick(pdf->chooseButton(), Qt::Key_Space);
    }
    QVERIFY(widget->hasFocus());
    if (qobject_cast<TriStateBox*>(widget))
        return QTest::keyClick(widget, Qt::Key_Space);
    auto* combo = qobject_cast<ChoiceField*>(widget);
    if (combo && !combo->isEditable()) {
        const QString before = combo->code();
        QTest::keyClick(combo, Qt::Key_Down);
        if (combo->code() == before)
            QTest::keyClick(combo, Qt::Key_Up);
        return;
    }
    QTest::keySequence(widget, QKeySequence(QKeySequence::SelectAll));
    QTest::keyClicks(widget, sample.typed);
}

void TestCustomerForms::typingSends() {
    QFETCH(int, row);
    const FormRow& form = FormSchema::customer().rows().at(row);
    Record record = rosa();
    if (schema::path(form.id).endsWith(u"CompanyName"))
        record.set("Customer/CustomerClass"_element, u"Business"_s);
    open(record);
    type(form, sampleOf(form, row));
    const ChangeSet changes = m_page->model().changeSet();
    QCOMPARE(changes.count(), 1);
    QVERIFY(changes.find(form.id));
    QList<ElementId> expected{FormSchema::customer().key(), form.id};
    if (form.id == "Customer/IsAutoDebit"_element)
        expected.append("Customer/AutoPaymentAccountID"_element);
    QList<ElementId> found = sent(changes.request());
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    QCOMPARE(found.size(), expected.size());
    QVERIFY(found == expected);
    QVERIFY(m_page->findChild<QWidget*>(u"review"_s)->isEnabled());
    QVERIFY(m_page->canReview());
}

void TestCustomerForms::rowsAreTyped() {
    open(rosa());
    m_page->showPage(PageStack::TaxExemptions);
    RowsEditor* editor = m_page->pages().exemptions();
    editor->addRow();
    QWidget* cell = editor->table()->indexWidget(editor->table()->currentIndex());
    if (!cell)
        cell = QApplication::focusWidget();
    QTest::keyClicks(cell, u"USF"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(editor->rows()->filledRows(), 3);
    Request request = m_page->model().changeSet().request();
    QCOMPARE(request.rows("Customer/TaxExemptions"_group).texts(),
             (QStringList{u"Federal"_s, u"E911"_s, u"USF"_s}));
    QCOMPARE(sent(request), QList<ElementId>{FormSchema::customer().key()});

    editor->table()->setCurrentIndex(editor->rows()->index(0, 0));
    editor->removeSelected();
    QCOMPARE(editor->rows()->filledRows(), 2);
    m_page->model().undoStack()->undo();
    QCOMPARE(editor->rows()->filledRows(), 3);
}

void TestCustomerForms::labelsAndNames() {
    open(rosa());
    QStringList bad;
    for (const ElementId id : m_page->binder().elements()) {
        const QWidget* widget = m_page->binder().widget(id);
        if (widget->accessibleName().isEmpty())
            bad.append(schema::path(id) + u" has no name"_s);
    }
    for (const FieldLabel* label : m_page->findChildren<FieldLabel*>()) {
        if (!label->buddy() || label->text().isEmpty())
            bad.append(label->objectName());
        const int width = label->fontMetrics().horizontalAdvance(label->text());
        if (width > label->width())
            bad.append(label->text() + u" is cut"_s);
    }
    QCOMPARE(bad, QStringList());
}

/// Within a column Tab goes down, and left to right within a row.
void TestCustomerForms::orderOfTab() {
    open(rosa());
    for (int i = 0; i <= PageStack::AutoDebit; ++i) {
        const auto page = PageStack::Page(i);
        m_page->showPage(page);
        QCoreApplication::processEvents();
        QWidget* form = m_page->pages().form(page);
        for (QWidget* column : form->findChildren<QWidget*>()) {
            if (!column->property("formColumn").toBool())
                continue;
            QPoint last(-1, -1);
            for (QWidget* at = column->nextInFocusChain(); column->isAncestorOf(at);
                 at = at->nextInFocusChain()) {
                if (at->property("element").toString().isEmpty() || !at->isVisible())
                    continue;
                const QPoint now = at->mapTo(column, QPoint(0, 0));
                QVERIFY2(now.y() > last.y() || (now.y() == last.y() && now.x() > last.x()),
                         qPrintable(at->objectName()));
                last = now;
            }
        }
    }
}

void TestCustomerForms::fitsItsSize_data() {
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(800, 500), QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080)})
        QTest::newRow(qPrintable(QString::number(size.width()))) << size;
}

void TestCustomerForms::fitsItsSize() {
    QFETCH(QSize, size);
    open(rosa());
    m_page->resize(size);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->size(), size);
    const bool wide = size.width() >= 1200, stacked = size.width() < 900;
    QCOMPARE(m_page->findChild<QWidget*>(u"issues"_s)->isVisible(), wide);
    QCOMPARE(m_page->findChild<QWidget*>(u"pageList"_s)->isVisible(), !stacked);
    QCOMPARE(m_page->findChild<QWidget*>(u"pageCombo"_s)->isVisible(), stacked);
    for (int i = 0; i < PageStack::PageCount; ++i) {
        m_page->showPage(PageStack::Page(i));
        QCoreApplication::processEvents();
        const QWidget* form = m_page->pages().form(PageStack::Page(i));
        QVERIFY2(form->minimumSizeHint().width() <= m_page->pages().width(), qPrintable(form->objectName()));
        QVERIFY(form->width() <= m_page->pages().width());
        for (QWidget* column : form->findChildren<QWidget*>()) {
            if (column->property("formColumn").toBool())
                QVERIFY(column->width() <= (size.width() >= 1700 ? 600 : 520));
        }
    }
    m_page->showPage(PageStack::Addresses);
    QCoreApplication::processEvents();
    const QWidget* service = m_page->findChild<QWidget*>(u"serviceAddress"_s);
    const QWidget* mailing = m_page->findChild<QWidget*>(u"mailingAddress"_s);
    const QPoint a = service->mapTo(m_page.get(), QPoint()), b = mailing->mapTo(m_page.get(), QPoint());
    QCOMPARE(a.x() == b.x(), stacked);
    QCOMPARE(a.y() == b.y(), !stacked);
}

QTEST_MAIN(TestCustomerForms)
#include "tst_customerforms.moc"
