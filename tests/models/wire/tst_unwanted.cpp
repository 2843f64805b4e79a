#include "tests/models/wire/signing.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

/// A request that holds the element all the same: a single one, or a row with its cell.
Request holding(Operation operation, const Element& element) {
    Request request(operation);
    if (const auto group = schema::groupOf(element)) {
        Rows rows;
        rows.beginRow();
        rows.add(schema::column(element), Value(u"unwanted"_s));
        request.setRows(*group, rows);
        return request;
    }
    request.set(schema::id(element), u"unwanted"_s);
    return request;
}

} // namespace

/// What the service ignores or prohibits never leaves, whoever put it into a request.
class TestUnwanted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itNeverLeaves() {
        int checked = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const Element& element : tables.request) {
                if (element.use != Use::Ignored && element.use != Use::Prohibited)
                    continue;
                Request request = holding(tables.operation, element);
                if (!wire::isAddressed(request))
                    request.set(schema::keyOf(tables.operation), u"5148"_s);
                QVERIFY2(!wire::envelope(request, session(), {}).contains("unwanted"),
                         qPrintable(schema::path(schema::id(element))));
                ++checked;
            }
        }
        QVERIFY(checked > 3);
    }
};

QTEST_APPLESS_MAIN(TestUnwanted)
#include "tst_unwanted.moc"
