#include "tests/models/rules/ordercases.h"
#include "tests/support/orders/written.h"
#include "tests/support/testdata.h"

#include <QSet>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

const FormSchema& form(Operation operation) {
    static const FormSchema quote(Operation::NewCustomersQuote);
    return operation == Operation::NewCustomersQuote ? quote : FormSchema::order();
}

QList<OrderCase> cases(Operation operation) {
    return operation == Operation::NewCustomersQuote ? quoteCases() : createCases();
}

QString wirePath(const Element& element) {
    return WireNames().wirePath(element);
}

} // namespace

/// Each rule of the service's page for a new customer, broken in a complete request.
class TestOrderRulesCases : public QObject {
    Q_OBJECT

private slots:
    void broken_data() {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<int>("at");
        for (const Operation operation : {Operation::NewCustomersCreate, Operation::NewCustomersQuote}) {
            const QList<OrderCase> all = cases(operation);
            for (int at = 0; at < int(all.size()); ++at)
                QTest::newRow(qPrintable(schema::name(operation) + u' ' + all.at(at).name()))
                    << operation << at;
        }
    }
    void broken() {
        QFETCH(Operation, operation);
        QFETCH(int, at);
        const OrderCase rule = cases(operation).at(at);
        RecordModel model(form(operation));
        model.setCatalog(sampleCatalog());
        type(model, operation == Operation::NewCustomersQuote ? completeQuote() : completeOrder());
        QCOMPARE(stopping(model), QList<Problem>());
        const int step = model.undoStack()->index();
        model.beginVisit();
        type(model, rule.edits);
        const ElementId id = *schema::find(rule.path);
        if (!rule.severity) {
            QVERIFY(!model.applies(id));
            QVERIFY(model.problems(id).isEmpty());
            QVERIFY(!written(model).contains(wirePath(*schema::inRequest(operation, id))));
            return;
        }
        const QList<Problem> found = model.problems(*schema::find(rule.element));
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.constFirst().severity, *rule.severity);
        const Element& broken = *schema::inRequest(operation, *schema::find(rule.edits.last().path));
        if (broken.shape == Shape::InRow)
            QCOMPARE(found.constFirst().args.value(0), u"1"_s);
        model.undoStack()->setIndex(step);
        QVERIFY(stopping(model).isEmpty());
    }

    void everyRuleHasACase() {
        QHash<QString, QSet<QString>> covered;
        for (const OrderCase& rule : createCases())
            covered[u"NewCustomers_Create"_s].insert(rule.path);
        for (const OrderCase& rule : quoteCases())
            covered[u"NewCustomers_Quote"_s].insert(rule.path);
        const QStringList lines = QString::fromUtf8(data(u"elements.tsv"_s)).split(u'\n', Qt::SkipEmptyParts);
        const QStringList operations{u"NewCustomers_Create"_s, u"NewCustomers_Quote"_s, u"Duplicate_Query"_s};
        const QStringList ruled{u"required"_s, u"conditional"_s, u"prohibited"_s};
        int rules = 0;
        QStringList without;
        for (const QString& line : lines) {
            const QStringList cells = line.split(u'\t');
            if (!operations.contains(cells.value(0)) || cells.value(1) != "request"_L1 ||
                !ruled.contains(cells.value(6)))
                continue;
            ++rules;
            if (!covered.value(cells.at(0)).contains(cells.at(2)))
                without.append(cells.at(0) + u' ' + cells.at(2));
        }
        QCOMPARE(rules, 59);
        QCOMPARE(without, QStringList());
    }

    void bytesStandInTheOrderOfThePage() {
        RecordModel model(FormSchema::order());
        model.setFiguresEditable(true);
        QStringList order;
        for (const Element& element : schema::newCustomersCreateRequest) {
            const QString path = wirePath(element);
            order.append(path);
            const ElementId id = schema::id(element);
            const QString text = element.type == Type::Boolean   ? u"true"_s
                                 : element.type == Type::Date    ? u"2026-11-24"_s
                                 : element.type == Type::Enum    ? u"BOTH"_s
                                 : element.format == Format::Zip ? u"32301"_s
                                                                 : u"1234"_s;
            if (element.shape != Shape::List)
                type(model, {schema::path(id), text});
        }
        const QStringList paths = written(model);
        qsizetype before = -1;
        for (const QString& path : paths) {
            const qsizetype at = order.indexOf(path);
            QVERIFY2(at > before, qPrintable(path));
            before = at;
        }
        QVERIFY(paths.size() > 90);
        for (const Element& element : schema::newCustomersCreateRequest) {
            if (!model.applies(schema::id(element)))
                QVERIFY2(!paths.contains(wirePath(element)), qPrintable(wirePath(element)));
        }
        QVERIFY(!wire::envelope(model.changeSet().request(), session(), WireNames()).contains("/>"));
    }
};

QTEST_GUILESS_MAIN(TestOrderRulesCases)
#include "tst_orderrules_cases.moc"
