#include "app/flows/autosavejob.h"
#include "models/recordmodel/formstate.h"
#include "tests/support/lookupdesk.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "ui/fields/choicefield.h"
#include "ui/forms/grouptick.h"
#include "ui/look/look.h"
#include "ui/page/page.h"
#include "ui/window/mainwindow.h"
#include "ui_newform.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// The line in the table of forms.
const FormSchema& quoteForm() {
    static const FormSchema form(Operation::NewCustomersQuote, {"quote"_L1, "Quote"});
    return form;
}

/// A form that the program does not have: its Designer form and this class, which knows of layout only.
class QuotePage : public Page {
public:
    QuotePage() : m_model(quoteForm()) {
        auto* form = new QWidget(this);
        m_ui.setupUi(form);
        (new QVBoxLayout(this))->addWidget(form);
        m_binder = new FormBinder(form, &m_model);
        m_ui.products->bind(m_model, {});
        auto* tick = new GroupTick(m_model, m_ui.addressTick, u"No address"_s);
        connect(tick, &GroupTick::onChanged, m_ui.address, &QWidget::setVisible);
        m_ui.address->setVisible(tick->isOn());
    }

    [[nodiscard]] QString title() const override { return u"Quote"_s; }
    [[nodiscard]] bool isModified() const override { return m_model.isModified(); }
    [[nodiscard]] bool keepsDrafts() const override { return true; }
    [[nodiscard]] DraftContent draft() const override {
        return {.kind = quoteForm().name(), .title = title(), .form = saveForm(m_model)};
    }
    bool takeDraft(const DraftContent& kept) override {
        return kept.kind == quoteForm().name() && restoreForm(m_model, kept.form).ok;
    }

    Ui::NewForm m_ui;
    RecordModel m_model;
    FormBinder* m_binder;
};

} // namespace

/// What a new kind of form costs, shown by one that nothing else in the program knows of: its labels, limits,
/// rules, ticks, what it sends and what a draft keeps come from the tables.
class TestNewForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_page = std::make_unique<QuotePage>();
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void everyElementHasItsWidget() {
        QCOMPARE(m_page->m_binder->problems(), QStringList());
        QStringList without;
        for (const FormRow& row : quoteForm().rows()) {
            if (row.editable() && !m_page->m_binder->widget(row.id))
                without.append(schema::path(row.id));
        }
        QCOMPARE(without, QStringList());
        QCOMPARE(quoteForm().groups(), QList<GroupId>{m_page->m_ui.products->rows()->group()});
    }

    void wordsAndLimitsAreThoseOfTheTables() {
        QCOMPARE(m_page->m_ui.zipLabel->text().remove(u'&'), u"ZIP"_s);
        QCOMPARE(m_page->m_ui.zip->accessibleName(), u"ZIP"_s);
        type(m_page->m_ui.zip, u"3230"_s);
        QCOMPARE(m_page->m_model.problems("ZIP"_element).constFirst().code, ProblemCode::ZipDigits);
    }

    /// The address is demanded whole once something of it is typed.
    void rulesReadTheGroups() {
        QCOMPARE(missing(), QStringList({u"ZIP"_s, u"PackageID"_s}));
        type(m_page->m_ui.zip, u"32301"_s);
        QCOMPARE(missing(), QStringList{u"PackageID"_s});
        QVERIFY(!m_page->m_ui.address->isVisible());
        m_page->m_ui.addressTick->click();
        QVERIFY(m_page->m_ui.address->isVisible());
        type(field("Address/City"_element), u"Tallahassee"_s);
        QCOMPARE(missing(),
                 QStringList({u"Address/Address1"_s, u"Address/State"_s, u"Address/Zip"_s, u"PackageID"_s}));
        m_page->m_ui.addressTick->click(); // takes back what was typed there
        QVERIFY(!m_page->m_ui.address->isVisible());
        QCOMPARE(missing(), QStringList{u"PackageID"_s});
    }

    void onlyWhatIsTypedIsSent() {
        fill();
        const Request request = m_page->m_model.changeSet().request();
        QCOMPARE(request.operation(), Operation::NewCustomersQuote);
        QCOMPARE(request.text("ZIP"_element), u"32301"_s);
        QCOMPARE(request.text("PackageID"_element), u"502"_s);
        QCOMPARE(request.rows("AdditionalProducts/Product"_group).value(0, u"ProductID").text(), u"7"_s);
        QCOMPARE(request.action("Address/City"_element), Request::Action::Leave);
    }

    void keptAndReopened() {
        fill();
        const DraftContent kept = m_page->draft();
        QCOMPARE(kept.kind, u"quote"_s);
        const Request before = m_page->m_model.changeSet().request();
        m_page = std::make_unique<QuotePage>();
        QVERIFY(!m_page->isModified());
        QVERIFY(m_page->takeDraft(kept));
        QVERIFY(m_page->isModified());
        QCOMPARE(m_page->m_ui.zip->text(), u"32301"_s);
        QVERIFY(m_page->m_model.changeSet().request() == before);
        DraftContent foreign = kept;
        foreign.kind = DraftContent::Kind::Order;
        QVERIFY(!m_page->takeDraft(foreign));
    }

private:
    static void type(QWidget* field, const QString& text) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] QWidget* field(ElementId id) const { return m_page->m_binder->widget(id); }
    [[nodiscard]] QStringList missing() const {
        QStringList paths;
        for (const Problem& problem : m_page->m_model.problems()) {
            if (problem.severity == Severity::Missing)
                paths.append(schema::path(problem.element));
        }
        return paths;
    }
    void fill() {
        type(m_page->m_ui.zip, u"32301"_s);
        type(m_page->m_ui.package, u"502"_s);
        QVERIFY(m_page->m_ui.products->rows()->append({Value(u"7"_s)}));
    }

    std::unique_ptr<QuotePage> m_page;

    /// Where the window is told in which pages.
    void itsDraftsOpenInTheWindow() {
        look::Look look(*qApp);
        LookUpDesk desk;
        test::FakeDrafts drafts;
        MainWindow window(desk, look, [](const Record&) -> Page* { return nullptr; });
        window.setDrafts(drafts, nullptr, AutoSaveJob::make);
        const SavedDraft draft{u"1"_s, 1, QDateTime::currentDateTimeUtc(), m_page->draft()};
        QVERIFY(!window.openDraft(draft));
        window.setDraftPages(quoteForm().name(), [](const DraftContent&) { return new QuotePage; });
        QVERIFY(window.openDraft(draft));
        QVERIFY(dynamic_cast<QuotePage*>(window.currentPage()));
    }
};

QTEST_MAIN(TestNewForm)
#include "tst_newform.moc"
