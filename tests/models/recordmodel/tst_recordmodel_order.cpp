#include "models/recordmodel/recordmodel.h"
#include "models/wire/writer.h"
#include "tests/models/wire/signing.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId customerClass = "Customer/CustomerClass"_element;
constexpr ElementId first = "Customer/PhysicalAddress/FirstName"_element;
constexpr ElementId mailFirst = "Customer/MailingAddress/FirstName"_element;
constexpr ElementId company = "Customer/PhysicalAddress/CompanyName"_element;
constexpr ElementId mailCompany = "Customer/MailingAddress/CompanyName"_element;
constexpr ElementId street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId mailStreet = "Customer/MailingAddress/Address1"_element;
constexpr ElementId zip = "Customer/PhysicalAddress/Zip"_element;
constexpr ElementId mailZip = "Customer/MailingAddress/Zip"_element;

QByteArray bytes(const RecordModel& model) {
    return wire::envelope(model.changeSet().request(), test::session(), WireNames());
}

} // namespace

/// A form of something new: what applies, and one address standing for the other.
class TestRecordModelOrder : public QObject {
    Q_OBJECT

private slots:
    void namesFollowTheClass() {
        RecordModel model(FormSchema::order());
        QVERIFY(model.applies(first) && model.applies(mailFirst));
        QVERIFY(!model.applies(company) && !model.applies(mailCompany));
        model.edit(first, u"Ana"_s);
        model.edit(company, u"Reef Ltd"_s);
        QVERIFY(bytes(model).contains("<FirstName>Ana</FirstName>"));
        QVERIFY(!bytes(model).contains("CompanyName"));
        QSignalSpy changes(&model, &RecordModel::changesChanged);
        model.edit(customerClass, u"Business"_s);
        QVERIFY(!changes.isEmpty());
        QVERIFY(!model.applies(first) && model.applies(company));
        QVERIFY(!model.applies("Customer/PhysicalAddress/MiddleName"_element));
        QVERIFY(bytes(model).contains("<CompanyName>Reef Ltd</CompanyName>"));
        QVERIFY(!bytes(model).contains("FirstName"));
        QVERIFY(model.current(first).isNothing());
        QCOMPARE(model.shownText(first), u"Ana"_s);
        model.undoStack()->undo();
        QVERIFY(bytes(model).contains("<FirstName>Ana</FirstName>"));
        QVERIFY(model.applies("Order/ShippingAddress/CompanyName"_element));
        QVERIFY(model.applies("Order/WirelessPort/Address/FirstName"_element));
    }

    void whatIsHiddenIsNotJudged() {
        RecordModel model(FormSchema::order());
        model.edit("Customer/PhysicalAddress/MiddleName"_element, u"Maximiliana"_s);
        QCOMPARE(model.problems("Customer/PhysicalAddress/MiddleName"_element).value(0).code,
                 ProblemCode::TooLong);
        model.edit(customerClass, u"Business"_s);
        QVERIFY(model.problems("Customer/PhysicalAddress/MiddleName"_element).isEmpty());
        QVERIFY(!bytes(model).contains("Maximiliana"));
    }

    void oneOfTwo_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("other");
        QTest::newRow("agent") << u"Customer/AgentID"_s << u"11"_s << u"Customer/AgentNumber"_s;
        QTest::newRow("agent's number") << u"Customer/AgentNumber"_s << u"007"_s << u"Customer/AgentID"_s;
        QTest::newRow("unreadable") << u"Customer/AgentID"_s << u"x"_s << u"Customer/AgentNumber"_s;
        QTest::newRow("provider") << u"Order/CarrierID"_s << u"71"_s << u"Order/CarrierCode"_s;
        QTest::newRow("code") << u"Order/CarrierCode"_s << u"GULF"_s << u"Order/CarrierID"_s;
        QTest::newRow("parent") << u"Customer/IsParentAccount"_s << u"true"_s
                                << u"Customer/ParentCustomerID"_s;
        QTest::newRow("child") << u"Customer/ParentCustomerID"_s << u"1002"_s
                               << u"Customer/IsParentAccount"_s;
    }
    void oneOfTwo() {
        QFETCH(QString, one);
        QFETCH(QString, text);
        QFETCH(QString, other);
        RecordModel model(FormSchema::order());
        QVERIFY(model.applies(*schema::find(one)) && model.applies(*schema::find(other)));
        model.edit(*schema::find(one), text);
        QVERIFY(model.applies(*schema::find(one)) && !model.applies(*schema::find(other)));
        model.edit(*schema::find(one), QString());
        QVERIFY(model.applies(*schema::find(other)));
    }

    void noParentBesideAParent() {
        RecordModel model(FormSchema::order());
        model.edit("Customer/IsParentAccount"_element, u"false"_s);
        QVERIFY(model.applies("Customer/ParentCustomerID"_element));
        model.edit("Customer/ParentCustomerID"_element, u"1002"_s);
        QVERIFY(!bytes(model).contains("IsParentAccount"));
        QVERIFY(bytes(model).contains("<ParentCustomerID>1002</ParentCustomerID>"));
    }

    void addressIdsAreNeverThere() {
        RecordModel model(FormSchema::order());
        for (const FormRow& row : FormSchema::order().rows()) {
            const bool prohibited = row.element().use == Use::Prohibited;
            if (prohibited)
                QVERIFY(!model.applies(row.id) && !model.edit(row.id, u"5"_s));
        }
        QVERIFY(model.applies("Order/AdditionalProducts/Product"_group));
    }

    void anUpdateHidesNothing() {
        RecordModel model(FormSchema::customer());
        for (const FormRow& row : FormSchema::customer().rows())
            QVERIFY(model.applies(row.id));
        model.setMirrored(true);
        QVERIFY(!model.isMirrored());
    }

    void mailingSameAsService() {
        RecordModel model(FormSchema::order());
        model.edit(mailStreet, u"PO Box 7"_s);
        model.edit(street, u"1 Oak St"_s);
        model.edit(first, u"Ana"_s);
        model.setMirrored(true);
        QCOMPARE(model.current(mailStreet).text(), u"1 Oak St"_s);
        QCOMPARE(model.current().text(mailFirst), u"Ana"_s);
        QCOMPARE(model.changeSet().request().text(mailStreet), u"1 Oak St"_s);
        QCOMPARE(bytes(model).count("<Address1>1 Oak St</Address1>"), 2);
        QVERIFY(!bytes(model).contains("PO Box"));
        QCOMPARE(model.shownText(mailStreet), u"PO Box 7"_s);
        model.edit(street, u"2 Elm St"_s);
        QCOMPARE(bytes(model).count("2 Elm St"), 2);
        model.edit(customerClass, u"Business"_s);
        model.edit(company, u"Reef Ltd"_s);
        QCOMPARE(bytes(model).count("Reef Ltd"), 2);
        QVERIFY(!bytes(model).contains("Ana"));
        while (model.isMirrored())
            model.undoStack()->undo();
        QVERIFY(bytes(model).contains("PO Box 7"));
        model.undoStack()->redo();
        QVERIFY(model.isMirrored());
        QVERIFY(!bytes(model).contains("PO Box"));
    }

    void mirroringTurnsOnceAndTells() {
        RecordModel model(FormSchema::order());
        QSignalSpy changes(&model, &RecordModel::changesChanged);
        model.setMirrored(true);
        model.setMirrored(true);
        QCOMPARE(model.undoStack()->count(), 1);
        QCOMPARE(changes.count(), 1);
        model.undoStack()->undo();
        QVERIFY(!model.isMirrored());
    }

    void whatIsMirroredIsWrongOnce() {
        RecordModel model(FormSchema::order());
        model.edit(mailZip, u"1"_s);
        QCOMPARE(model.problems(mailZip).value(0).code, ProblemCode::ZipDigits);
        model.edit(zip, u"12"_s);
        model.setMirrored(true);
        QVERIFY(model.problems(mailZip).isEmpty());
        QCOMPARE(model.problems(zip).value(0).code, ProblemCode::ZipDigits);
    }

    void somethingNewIsNeverEmptiedExplicitly() {
        RecordModel model(FormSchema::order());
        model.edit("Customer/DL"_element, u"D1"_s);
        QVERIFY(model.clear("Customer/DL"_element));
        QVERIFY(!bytes(model).contains("<DL>"));
        QVERIFY(!model.isModified());
    }

    void stateIsTaken() {
        RecordModel model(FormSchema::order()), copy(FormSchema::order());
        model.edit(street, u"1 Oak St"_s);
        model.edit(customerClass, u"Business"_s);
        model.setMirrored(true);
        copy.takeState(model);
        QVERIFY(copy.isMirrored() && !copy.applies(first));
        QCOMPARE(bytes(copy), bytes(model));
    }

    void withoutAnOrderItIsAProspect() {
        RecordModel model(FormSchema::order());
        model.edit(street, u"1 Oak St"_s);
        model.edit("SendOrders"_element, u"true"_s);
        QVERIFY(rules::isProspect(model.current()));
        model.edit("Order/ShippingAddress/City"_element, u"Miami"_s);
        QVERIFY(!rules::isProspect(model.current()));
        model.revert("Order/ShippingAddress/City"_element);
        QVERIFY(rules::isProspect(model.current()));
        Rows rows;
        rows.beginRow();
        rows.add(u"ProductID", Value(u"601"_s));
        model.editRows("Order/AdditionalProducts/Product"_group, rows);
        QVERIFY(!rules::isProspect(model.current()));
    }
};

QTEST_GUILESS_MAIN(TestRecordModelOrder)
#include "tst_recordmodel_order.moc"
