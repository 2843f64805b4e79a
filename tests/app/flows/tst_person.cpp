#include "app/api/personservice.h"
#include "app/flows/flowdesk.h"
#include "tests/app/flows/support/createfixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A story keeps the person it began with.
class PersonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The change is at the service; what is read after it would be read by another.
    void whatComesAfterAChangeWaitsForItsPerson() {
        CreateFixture f;
        const std::shared_ptr<ApiService> service = f.desk->service;
        QList<QString> operations;
        service->setObserver([&](const Exchange& exchange) {
            operations.append(exchange.operation);
            if (exchange.operation == u"Customers_Update"_s) // the session of the next is there in between
                (void)service->signIn({u"trainee"_s, u"trainee"_s, u"PRACTICE"_s, {}});
        });
        FlowDesk desk(std::make_shared<PersonService>(service, service->person()));
        RecordModel model(FormSchema::customer());
        Record record;
        record.set("Customer/ID"_element, u"1001"_s);
        model.setBaseline(record);
        QVERIFY(model.edit("Customer/Email"_element, u"rosa@new.example"_s));
        const auto saved = settle(desk.send(model.changeSet()));
        QVERIFY(saved);
        QCOMPARE(saved.value().reading.value_or(Failure{}).kind, Failure::Kind::OtherPerson);
        QCOMPARE(operations.count(u"Customers_Update"_s), 1);
        const qsizetype sent = operations.indexOf(u"Customers_Update"_s);
        QVERIFY(!operations.mid(sent).contains(u"Customers_Query"_s));
    }
};

QTEST_GUILESS_MAIN(PersonTest)
#include "tst_person.moc"
