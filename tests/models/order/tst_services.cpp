#include "models/order/services.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// When a new customer's services are there, and what their numbers are.
class TestServices : public QObject {
    Q_OBJECT

    static Record customer(const QString& status, const QStringList& numbers) {
        Rows services;
        const int id = services.addColumn(u"ServiceID"_s);
        const int number = services.addColumn(u"PhoneNumber"_s);
        for (const QString& text : numbers) {
            services.beginRow();
            services.add(id, State::Set, u"7");
            services.add(number, text.isEmpty() ? State::Empty : State::Set, text);
        }
        Record record;
        record.set("Customer/Status"_element, status);
        record.setRows("Customer/Services"_group, services);
        return record;
    }

private slots:
    void numbersInTheirOrder() {
        const Record two = customer(u"OPEN"_s, {u"5550100002"_s, u""_s, u"5550100001"_s});
        QCOMPARE(order::phoneNumbers(two, u"PhoneNumber"_s), (QStringList{u"5550100002"_s, u"5550100001"_s}));
        QVERIFY(order::phoneNumbers(two, u"MDN"_s).isEmpty());
        QVERIFY(order::phoneNumbers(two, u""_s).isEmpty());
        QVERIFY(order::phoneNumbers(Record(), u"PhoneNumber"_s).isEmpty());
    }

    void arrived_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("there");
        const QStringList all{u"5550100001"_s, u"5550100002"_s};
        const QStringList some{u"5550100001"_s, u""_s};
        QTest::newRow("each has its number") << u"OPEN"_s << all << u"PhoneNumber"_s << true;
        QTest::newRow("one has none yet") << u"OPEN"_s << some << u"PhoneNumber"_s << false;
        QTest::newRow("nobody knows the column") << u"OPEN"_s << some << u""_s << true;
        QTest::newRow("no service") << u"OPEN"_s << QStringList() << u"PhoneNumber"_s << false;
        QTest::newRow("still pending") << u"PENDING"_s << all << u"PhoneNumber"_s << false;
        QTest::newRow("pending in another spelling") << u"Pending"_s << all << u""_s << false;
        QTest::newRow("no status") << u""_s << all << u"PhoneNumber"_s << false;
    }
    void arrived() {
        QFETCH(QString, status);
        QFETCH(QStringList, numbers);
        QFETCH(QString, column);
        QFETCH(bool, there);
        QCOMPARE(order::haveServicesArrived(customer(status, numbers), column), there);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
