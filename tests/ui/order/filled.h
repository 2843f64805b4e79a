#pragma once

#include "tests/ui/order/example.h"

#include <QTest>

namespace lineside::test {

/// Everything that the model and the page ask for.
inline void fillAll(OrderPage& page) {
    typeCaller(page.model());
    RecordModel& model = page.model();
    model.revert("Order/WirelessPort/MDN"_element);
    model.edit("SendOrders"_element, u"false"_s);
    model.edit("Customer/AgentID"_element, u"12"_s);
    for (int i = 0; i < 40 && !page.allProblems().isEmpty(); ++i) {
        const Problem problem = page.allProblems().first();
        QVERIFY2(problem.severity == Severity::Missing, qPrintable(schema::path(problem.element)));
        QVERIFY2(model.edit(problem.element, u"1"_s), qPrintable(schema::path(problem.element)));
    }
}

} // namespace lineside::test
