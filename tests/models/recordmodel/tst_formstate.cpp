#include "models/recordmodel/formstate.h"

#include <QCborMap>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId born = "Customer/DOB"_element;
constexpr ElementId agent = "Customer/AgentID"_element;
constexpr GroupId products = "Order/AdditionalProducts/Product"_group;

Rows someProducts() {
    Rows rows;
    for (const QString& column : {u"ProductID"_s, u"Rate"_s, u"Description"_s})
        rows.addColumn(column);
    rows.beginRow();
    rows.add(u"ProductID", Value(u"601"_s));
    rows.add(u"Description", Value(u"Señal  "_s));
    rows.beginRow();
    rows.add(u"Rate", Value::empty());
    return rows;
}

void fill(RecordModel& order) {
    order.edit(street, u"  77 Harbor Ln "_s);
    order.edit(born, u"2/3/80"_s);
    order.edit(agent, u"eleven"_s);
    order.edit("Customer/PhysicalAddress/LastName"_element, u"Ríos 李"_s);
    order.edit("Customer/PhysicalAddress/CompanyName"_element, u"hidden"_s);
    order.edit("Customer/Lifeline/SelfCertificationPDF"_element, u"JVBERi0xLjQK"_s);
    order.editRows(products, someProducts());
    order.setMirrored(true);
}

Record rosa() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set("Customer/Email"_element, u"rosa@example.com"_s);
    record.set("Customer/DL"_element, Value::empty());
    record.set(born, Value::null());
    record.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s}));
    record.addExtra(u"Customer/New"_s, Value(u"x"_s));
    return record;
}

/// All that a page can see of a form.
void sameForm(const RecordModel& a, const RecordModel& b) {
    QVERIFY(a.baseline() == b.baseline());
    QVERIFY(a.current() == b.current());
    QCOMPARE(a.changeSet().changes(), b.changeSet().changes());
    QCOMPARE(a.problems(), b.problems());
    QCOMPARE(a.isMirrored(), b.isMirrored());
    QCOMPARE(a.changeCount(), b.changeCount());
    for (const FormRow& row : a.form().rows()) {
        QCOMPARE(a.shownText(row.id), b.shownText(row.id));
        QCOMPARE(a.mark(row.id), b.mark(row.id));
    }
}

} // namespace

/// A form as bytes and back.
class TestFormState : public QObject {
    Q_OBJECT

private slots:
    void anOrderComesBack() {
        RecordModel order(FormSchema::order()), again(FormSchema::order());
        fill(order);
        again.edit("Customer/Email"_element, u"gone@example.com"_s);
        QSignalSpy rows(&again, &RecordModel::rowsChanged);
        const FormRestored restored = restoreForm(again, saveForm(order));
        QVERIFY(restored.ok);
        QVERIFY(restored.unknown.isEmpty());
        sameForm(order, again);
        QCOMPARE(again.shownText(agent), u"eleven"_s);
        QCOMPARE(again.shownText(street), u"77 Harbor Ln"_s);
        QCOMPARE(again.rows(products), someProducts());
        QVERIFY(!again.undoStack()->canUndo());
        QVERIFY(!rows.isEmpty());
        QCOMPARE(saveForm(again).size(), saveForm(order).size());
    }

    void anEditComesBack() {
        RecordModel edited(FormSchema::customer()), again(FormSchema::customer());
        edited.setBaseline(rosa());
        edited.edit("Customer/Email"_element, QString());
        edited.clear("Customer/AcctNum"_element);
        edited.edit("Customer/Billing/PaymentTerms"_element, u"soon"_s);
        edited.editRows("Customer/TaxExemptions"_group, Rows());
        QVERIFY(restoreForm(again, saveForm(edited)).ok);
        sameForm(edited, again);
        QCOMPARE(again.mark("Customer/AcctNum"_element), RecordModel::Mark::Cleared);
        again.revertAll();
        QVERIFY(again.current() == rosa());
    }

    void anEmptyFormComesBack() {
        RecordModel order(FormSchema::order()), again(FormSchema::order());
        fill(again);
        QVERIFY(restoreForm(again, saveForm(order)).ok);
        sameForm(order, again);
        QVERIFY(!again.isModified());
    }

    void aDayKeepsItsYear() {
        RecordModel order(FormSchema::order()), again(FormSchema::order());
        order.edit("Customer/ContractStart"_element, u"3/4"_s);
        QCborMap map = QCborValue::fromCbor(saveForm(order)).toMap();
        QCborMap edits = map.value(u"edits"_s).toMap();
        edits.insert(u"Customer/ContractStart"_s, QCborArray{u"3/4"_s, u"2021-03-04T00:00:00"_s, 0});
        map.insert(u"edits"_s, edits);
        QVERIFY(restoreForm(again, QCborValue(map).toCbor()).ok);
        QCOMPARE(again.current().text("Customer/ContractStart"_element), u"2021-03-04T00:00:00"_s);
        QCOMPARE(again.shownText("Customer/ContractStart"_element), u"3/4"_s);
    }

    void anotherFormIsRefused() {
        RecordModel order(FormSchema::order()), customer(FormSchema::customer());
        fill(order);
        customer.setBaseline(rosa());
        const QByteArray before = saveForm(customer);
        QVERIFY(!restoreForm(customer, saveForm(order)).ok);
        QCOMPARE(saveForm(customer), before);
        QVERIFY(!restoreForm(order, before).ok);
    }

    void whatIsNoFormIsRefused() {
        RecordModel order(FormSchema::order());
        const QCborMap good = QCborValue::fromCbor(saveForm(order)).toMap();
        for (const QCborValue& version : {QCborValue(0), QCborValue(-1), QCborValue(u"2"_s), QCborValue()}) {
            QCborMap map = good;
            map.insert(u"version"_s, version);
            QVERIFY(!restoreForm(order, QCborValue(map).toCbor()).ok);
        }
        QCborMap map = good;
        map.insert(u"form"_s, u"Another form"_s);
        QVERIFY(!restoreForm(order, QCborValue(map).toCbor()).ok);
    }

    void anyBytesDoNoHarm() {
        RecordModel order(FormSchema::order());
        fill(order);
        const QByteArray good = saveForm(order);
        QVERIFY(rc::check("a refused restore changes nothing, a taken one can be saved again", [&] {
            QByteArray bad = good;
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                bad.truncate(*rc::gen::inRange(0, int(good.size())));
                break;
            case 1:
                for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                    bad[*rc::gen::inRange(0, int(good.size()))] = *rc::gen::arbitrary<char>();
                break;
            default:
                const auto bytes = *rc::gen::arbitrary<std::string>();
                bad = QByteArray::fromStdString(bytes);
            }
            RecordModel model(FormSchema::order());
            model.edit(street, u"as it was"_s);
            const QByteArray before = saveForm(model);
            if (!restoreForm(model, bad).ok) {
                RC_ASSERT((saveForm(model) == before));
                return;
            }
            RecordModel again(FormSchema::order());
            RC_ASSERT(restoreForm(again, saveForm(model)).ok);
            RC_ASSERT((again.current() == model.current()));
            RC_ASSERT((again.changeSet().changes() == model.changeSet().changes()));
        }));
    }
};

QTEST_GUILESS_MAIN(TestFormState)
#include "tst_formstate.moc"
