#include "app/program/program.h"
#include "ui/customer/customerpage.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/tristatebox.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui/review/reviewdialog.h"

#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// Hands out one small PDF.
class OnePdf : public Files {
public:
    void openPdf(std::function<void(std::optional<File>)> done) override {
        done(File{u"form.pdf"_s, "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"});
    }
    void savePdf(File, std::function<void(std::optional<QString>)> done) override { done({}); }
};

/// What the request's Customer holds: the path of each element without children, below Customer.
QStringList leaves(const QByteArray& body) {
    QXmlStreamReader xml(body);
    QStringList path, found;
    bool leaf = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            path.append(xml.name().toString());
            leaf = true;
            break;
        case QXmlStreamReader::EndElement: {
            const qsizetype customer = path.indexOf(u"Customer"_s);
            if (leaf && customer >= 0)
                found.append(path.mid(customer).join(u'/'));
            path.removeLast();
            leaf = false;
            break;
        }
        default:
            break;
        }
    }
    return found;
}

QString wirePath(const Element& element) {
    const QString path = schema::path(schema::id(element));
    return element.wirePath.empty()
               ? path
               : QString::fromLatin1(element.wirePath.data(), qsizetype(element.wirePath.size()));
}

/// What a person types for an element.
QString sample(const Element& element) {
    switch (element.format) {
    case Format::Zip:
        return u"32399"_s;
    case Format::Zip4:
        return u"4321"_s;
    case Format::State:
        return u"GA"_s;
    case Format::Country:
        return u"CAN"_s;
    case Format::Pin:
        return u"8642"_s;
    case Format::Ssn:
        return u"219-09-8888"_s;
    case Format::Email:
        return u"new@example.com"_s;
    default:
        break;
    }
    switch (element.type) {
    case Type::Integer:
        return u"9"_s;
    case Type::Decimal:
        return u"12.34"_s;
    case Type::Date:
        return u"01/02/1990"_s;
    default:
        return u"Typed"_s;
    }
}

} // namespace

/// Each element that an update can change is typed into the real window, reviewed and sent to the practice
/// service; the bytes hold the key, it and its companions alone.
class TestEveryElement : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    OnePdf m_files;
    QList<QByteArray> m_updates;
    std::unique_ptr<Program> m_program;

    CustomerPage* open(const QString& id) {
        m_program->window().lookUp({Guess::Kind::CustomerId, id});
        const auto front = [this] { return qobject_cast<CustomerPage*>(m_program->window().currentPage()); };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(front() && front()->customerId() == id, 20'000); }();
        return front();
    }

    static void enter(CustomerPage* page, const FormRow& row) {
        page->goTo(row.id);
        QWidget* widget = page->binder().widget(row.id);
        if (auto* pdf = qobject_cast<PdfField*>(widget))
            return QTest::keyClick(pdf->chooseButton(), Qt::Key_Space);
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
        QTest::keyClicks(widget, sample(row.element()));
    }

    /// Types into the cell that is being edited.
    static void typeCell(RowsEditor* editor, const QString& text) {
        QWidget* cell = editor->table()->indexWidget(editor->table()->currentIndex());
        if (!cell)
            cell = QApplication::focusWidget();
        QTest::keyClicks(cell, text);
        QTest::keyClick(cell, Qt::Key_Return);
    }

    /// Reviews and sends; ends when the update has been answered and the dialog is gone or has something to
    /// say.
    QByteArray send(CustomerPage* page) {
        m_updates.clear();
        page->review();
        auto* dialog = page->findChild<ReviewDialog*>();
        if (!dialog)
            return {};
        const QPointer<ReviewDialog> guard(dialog);
        QTest::mouseClick(dialog->primary(), Qt::LeftButton);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!m_updates.isEmpty(), 20'000); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!guard || !guard->story().isBusy(), 20'000); }();
        if (guard)
            guard->reject();
        [&] { QTRY_VERIFY(!guard); }();
        page->model().revertAll();
        return m_updates.value(0);
    }

private Q_SLOTS:
    void initTestCase() {
        const QString ini = m_folder.filePath(u"settings.ini"_s);
        {
            SettingsStore store(
                SettingsStore::Places{.userFile = ini, .policyFile = m_folder.filePath(u"policy.json"_s)});
            QVERIFY(store.save({{"figuresEditable"_setting, u"true"_s}}).isEmpty());
        }
        ProgramOptions options;
        options.practice = true;
        options.settingsFile = ini;
        options.policyFile = m_folder.filePath(u"policy.json"_s);
        options.files = &m_files;
        options.observer = [this](const Exchange& exchange) {
            if (exchange.operation == "Customers_Update"_L1)
                m_updates.append(exchange.request);
        };
        m_program = std::make_unique<Program>(*qApp, options);
        QVERIFY2(m_program->start(), qPrintable(m_program->trouble()));
        m_program->window().resize(1366, 768);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->service().isSignedIn(), 20'000);
    }

    void cleanupTestCase() { m_program.reset(); }

    void elementGoesOutAlone_data() {
        QTest::addColumn<int>("row");
        const QList<FormRow>& rows = FormSchema::customer().rows();
        for (int i = 0; i < int(rows.size()); ++i) {
            if (rows.at(i).editable() && rows.at(i).id != FormSchema::customer().key())
                QTest::newRow(qPrintable(schema::path(rows.at(i).id))) << i;
        }
    }

    void elementGoesOutAlone() {
        QFETCH(int, row);
        const FormRow& form = FormSchema::customer().rows().at(row);
        CustomerPage* page = open(form.element().onlyFor == OnlyFor::Business ? u"1004"_s : u"1001"_s);
        enter(page, form);
        QCOMPARE(page->model().changeCount(), 1);
        QSet<QString> expected{u"Customer/ID"_s, wirePath(form.element())};
        for (const Change& change : page->model().changeSet().changes()) {
            if (change.companion)
                expected.insert(wirePath(form.element()).isEmpty() ? QString() : schema::path(change.id));
        }
        const QStringList found = leaves(send(page));
        QCOMPARE(QSet<QString>(found.cbegin(), found.cend()), expected);
        QCOMPARE(found.size(), expected.size());
    }

    void listsGoOutWhole() {
        CustomerPage* page = open(u"1001"_s);
        page->showPage(PageStack::TaxExemptions);
        RowsEditor* editor = page->pages().exemptions();
        editor->addRow();
        typeCell(editor, u"E911"_s);
        QTRY_COMPARE(editor->rows()->filledRows(), 3);
        const QStringList found = leaves(send(page));
        QCOMPARE(found.size(), 4);
        QCOMPARE(found.count(u"Customer/TaxExemptions/string"_s), 3);
    }

    void customFieldsGoOutAsEntered() {
        CustomerPage* page = open(u"1001"_s);
        page->showPage(PageStack::CustomFields);
        RowsEditor* editor = page->pages().customFields();
        editor->addRow();
        typeCell(editor, u"1"_s);
        QTRY_COMPARE(editor->rows()->filledRows(), 1);
        editor->table()->setCurrentIndex(editor->rows()->index(0, 2));
        editor->table()->edit(editor->table()->currentIndex());
        typeCell(editor, u"blue"_s);
        QTRY_COMPARE(editor->rows()->index(0, 2).data().toString(), u"blue"_s);
        const QStringList found = leaves(send(page));
        QCOMPARE(found, (QStringList{u"Customer/ID"_s, u"Customer/Fields/Field/FieldID"_s,
                                     u"Customer/Fields/Field/Value"_s}));
    }
};

QTEST_MAIN(TestEveryElement)
#include "tst_everyelement.moc"
