#include "tests/models/rules/ordercases.h"
#include "tests/support/orders/written.h"
#include "tests/support/testdata.h"
#include "tests/ui/order/example.h"
#include "tests/ui/order/typing.h"
#include "ui/look/look.h"
#include "ui/look/states.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// Each rule of the service's page for a new customer, broken with the keyboard in a complete order: what
/// does not apply is hidden and never in the bytes, what is missing or wrong stops the review there.
class TestOrderRulesWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void completeOrderIsReviewed();
    void completeOrderIsInTheBytes();
    void broken_data();
    void broken();
    void everyRuleHasACase();

private:
    QWidget* field(const QString& path) { return m_page->binder().widget(*schema::find(path)); }
    [[nodiscard]] QSet<int> stops() const;
    void hidden(const OrderCase& rule);
    void stopped(const OrderCase& rule);

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<OrderPage> m_page;
    int m_complete = 0; ///< in the undo stack
};

/// The complete order is typed once; each case goes back to it.
void TestOrderRulesWidgets::initTestCase() {
    m_look = std::make_unique<look::Look>(*qApp);
    m_page = std::make_unique<OrderPage>(orderExample(), nullptr);
    m_page->resize(1366, 768);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    for (const Typed& typed : completeOrder())
        QVERIFY2(enter(*m_page, typed), qPrintable(typed.path));
    QVERIFY(enter(*m_page, {u"SendOrders"_s, u"false"_s}));
    m_page->model().beginVisit();
    m_complete = m_page->undoStack()->index();
}

void TestOrderRulesWidgets::init() {
    m_page->goTo("Customer/AcctNum"_element); // no field of a rule holds the focus
    m_page->undoStack()->setIndex(m_complete);
    m_page->model().beginVisit();
}

/// Elements that stop the review.
QSet<int> TestOrderRulesWidgets::stops() const {
    QSet<int> found;
    for (const Problem& problem : m_page->allProblems()) {
        if (problem.severity != Severity::Warn)
            found.insert(problem.element.index());
    }
    return found;
}

void TestOrderRulesWidgets::completeOrderIsReviewed() {
    QSignalSpy asked(m_page.get(), &OrderPage::reviewRequested);
    m_page->review();
    QCOMPARE(stops(), QSet<int>());
    QCOMPARE(asked.count(), 1);
}

/// What was typed into the widgets is what the model's own test types into the model.
void TestOrderRulesWidgets::completeOrderIsInTheBytes() {
    RecordModel model(FormSchema::order());
    model.setCatalog(sampleCatalog());
    type(model, completeOrder());
    type(model, {u"SendOrders"_s, u"false"_s});
    const Request typed = m_page->model().changeSet().request();
    QCOMPARE(wire::envelope(typed, session(), WireNames()),
             wire::envelope(model.changeSet().request(), session(), WireNames()));
}

void TestOrderRulesWidgets::broken_data() {
    QTest::addColumn<int>("at");
    const QList<OrderCase> all = createCases();
    for (int at = 0; at < int(all.size()); ++at)
        QTest::newRow(qPrintable(all.at(at).name())) << at;
}

void TestOrderRulesWidgets::broken() {
    QFETCH(int, at);
    const OrderCase rule = createCases().at(at);
    QCOMPARE(stops(), QSet<int>());
    for (const Typed& typed : rule.edits) {
        // What is hidden can't be typed; a kept draft may hold it.
        if (!enter(*m_page, typed))
            type(m_page->model(), typed);
    }
    rule.severity ? stopped(rule) : hidden(rule);
}

void TestOrderRulesWidgets::hidden(const OrderCase& rule) {
    const ElementId id = *schema::find(rule.path);
    QVERIFY(!field(rule.path) || !field(rule.path)->isVisible());
    const Element& element = *schema::inRequest(Operation::NewCustomersCreate, id);
    QVERIFY(!written(m_page->model()).contains(WireNames().wirePath(element)));
    QVERIFY(!stops().contains(id.index()));
}

/// The review goes to what is wrong; where a case breaks two elements, Ctrl+J goes on to the other.
void TestOrderRulesWidgets::stopped(const OrderCase& rule) {
    QSignalSpy asked(m_page.get(), &OrderPage::reviewRequested);
    const ElementId id = *schema::find(rule.element);
    m_page->review();
    if (rule.severity == Severity::Warn) {
        QCOMPARE(asked.count(), 1);
        QVERIFY(!m_page->model().problems(id).isEmpty());
        return;
    }
    QCOMPARE(asked.count(), 0);
    QVERIFY(stops().contains(id.index()));
    const qsizetype others = stops().size() - 1;
    for (qsizetype i = 0; i < others && !isAt(*m_page, id); ++i)
        press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY2(isAt(*m_page, id), qPrintable(rule.element));
    if (const QWidget* shown = field(rule.element))
        QTRY_COMPARE(int(look::problemOf(shown)), int(look::Problem::Refuse)); // after a rest
    QVERIFY(!field(rule.element) || field(rule.element)->isVisible());
}

void TestOrderRulesWidgets::everyRuleHasACase() {
    QSet<QString> covered;
    for (const OrderCase& rule : createCases())
        covered.insert(rule.path);
    const QStringList ruled{u"required"_s, u"conditional"_s, u"prohibited"_s};
    QStringList without;
    int rules = 0;
    for (const QString& line : QString::fromUtf8(data(u"elements.tsv"_s)).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        if (cells.at(0) != "NewCustomers_Create"_L1 || cells.value(1) != "request"_L1 ||
            !ruled.contains(cells.value(6)))
            continue;
        ++rules;
        if (!covered.contains(cells.at(2)))
            without.append(cells.at(2));
    }
    QCOMPARE(without, QStringList());
    QCOMPARE(rules, 51);
}

QTEST_MAIN(TestOrderRulesWidgets)
#include "tst_orderrules_widgets.moc"
