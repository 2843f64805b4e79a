#include "models/recordmodel/formstate.h"
#include "models/recordmodel/merge.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId email = "Customer/Email"_element;
constexpr ElementId city = "Customer/PhysicalAddress/City"_element;
constexpr GroupId exemptions = "Customer/TaxExemptions"_group;
constexpr GroupId products = "Order/AdditionalProducts/Product"_group;

QByteArray kept(const QString& name) {
    return test::data(u"forms/"_s + name);
}

QCborMap mapOf(const RecordModel& model) {
    return QCborValue::fromCbor(saveForm(model)).toMap();
}

/// With one entry more in a part of the form.
QCborMap with(QCborMap map, const QString& part, const QString& key, const QCborValue& value) {
    QCborMap inner = map.value(part).toMap();
    inner.insert(key, value);
    map.insert(part, inner);
    return map;
}

FormRestored restored(RecordModel& model, const QCborMap& map) {
    return restoreForm(model, QCborValue(map).toCbor());
}

void begin(RecordModel& customer) {
    Record record;
    record.set("Customer/ID"_element, u"5148"_s);
    record.set(email, u"rosa@example.com"_s);
    record.setRows(exemptions, Rows::ofTexts({u"Federal"_s}));
    customer.setBaseline(record);
    customer.edit(email, u"new@example.com"_s);
}

} // namespace

/// Forms of earlier and later versions, and bytes that somebody made up.
class TestFormVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionOneOfACustomer() {
        RecordModel model(FormSchema::customer());
        const FormRestored found = restoreForm(model, kept(u"customer-form-1.cbor"_s));
        QVERIFY(found.ok && found.unknown.isEmpty());
        QCOMPARE(model.key(), u"1001"_s);
        QCOMPARE(model.baseline().text(street), u"77 Harbor Ln"_s);
        QCOMPARE(model.baseline().extras().value(0).path, u"Customer/New"_s);
        QCOMPARE(model.shownText(street), u"  418 Cedar Ridge Rd"_s);
        QCOMPARE(model.mark(email), RecordModel::Mark::Cleared);
        QCOMPARE(model.mark("Customer/AcctNum"_element), RecordModel::Mark::Cleared);
        QCOMPARE(model.shownText("Customer/Billing/PaymentTerms"_element), u"soon"_s);
        QVERIFY(model.rows(exemptions).isEmpty());
        QCOMPARE(model.changeCount(), 5);
        // Its edits stand on its baseline: what the service did since is asked about.
        Record theirs = model.baseline();
        theirs.set(city, u"Miami"_s);
        QVERIFY(model.setBaseline(theirs));
        QCOMPARE(merge(model.changeSet(), theirs, model.form()).size(), 1);
        QCOMPARE(mapOf(model).value(u"version"_s).toInteger(), 2);
    }

    void versionOneOfAnOrder() {
        RecordModel model(FormSchema::order());
        QVERIFY(restoreForm(model, kept(u"order-form-1.cbor"_s)).ok);
        QCOMPARE(model.shownText(street), u"  77 Harbor Ln "_s);
        QCOMPARE(model.current("Customer/DOB"_element).text(), u"1980-02-03T00:00:00"_s);
        QCOMPARE(model.shownText("Customer/AgentID"_element), u"eleven"_s);
        QCOMPARE(model.rows(products).count(), 2);
        QVERIFY(model.isMirrored() && model.key().isEmpty());
    }

    /// What a later version wrote is read as far as it goes, and nothing of the rest is lost by a saving.
    void aLaterVersionKeepsWhatIsNotKnown() {
        RecordModel before(FormSchema::customer()), model(FormSchema::customer()),
            third(FormSchema::customer());
        begin(before);
        const QCborArray shoe{u"42"_s, nullptr, 0}, fancy{u"a"_s, nullptr, 7}, longer{u"b"_s, nullptr, 0, 1};
        const QCborMap rows{{u"table"_s, QCborArray{1, 2}}};
        QCborMap map = mapOf(before);
        map.insert(u"version"_s, 9);
        map.insert(u"mood"_s, QCborArray{u"calm"_s, 3.5});
        map = with(map, u"edits"_s, u"Customer/Shoe"_s, shoe);
        map = with(map, u"edits"_s, u"Customer/DL"_s, fancy);
        map = with(map, u"edits"_s, u"Customer/AcctNum"_s, longer);
        map = with(map, u"groups"_s, u"Customer/Pets"_s, rows);
        map = with(map, u"groups"_s, exemptions.text(), rows);
        map = with(map, u"baseline"_s, u"weather"_s, u"fair"_s);
        map.insert(u"baseline"_s,
                   with(map.value(u"baseline"_s).toMap(), u"values"_s, u"Customer/Shoe"_s, u"41"_s));
        map = with(map, u"loaded"_s, u"since"_s, 12);

        const FormRestored found = restored(model, map);
        QVERIFY(found.ok);
        QStringList unknown = found.unknown;
        unknown.sort();
        QCOMPARE(unknown, (QStringList{u"Customer/AcctNum"_s, u"Customer/DL"_s, u"Customer/Pets"_s,
                                       u"Customer/Shoe"_s, exemptions.text()}));
        QCOMPARE(model.keptFields(), 5);
        QCOMPARE(model.changeSet().changes(), before.changeSet().changes());
        model.edit("Customer/Billing/PaymentTerms"_element, u"30"_s); // and the draft is saved again
        QCborMap again = mapOf(model);
        QCOMPARE(again.value(u"version"_s), QCborValue(9));
        for (const QString& part : {u"mood"_s, u"loaded"_s, u"baseline"_s, u"groups"_s})
            QVERIFY2(again.value(part).toVariant() == map.value(part).toVariant(), qPrintable(part));
        QCborMap edits = again.value(u"edits"_s).toMap();
        edits.remove(u"Customer/Billing/PaymentTerms"_s);
        QCOMPARE(edits.toVariantMap(), map.value(u"edits"_s).toMap().toVariantMap());
        QVERIFY(restored(third, again).ok);
        QCOMPARE(third.keptFields(), 5);
    }

    void aDraftOfNothingElseIsStillOne() {
        RecordModel empty(FormSchema::order()), model(FormSchema::order());
        const QCborMap map =
            with(mapOf(empty), u"edits"_s, u"Order/Lunch"_s, QCborArray{u"soup"_s, nullptr, 0});
        QVERIFY(restored(model, map).ok);
        QVERIFY(model.isModified()); // so that it stays
        QCOMPARE(model.changeCount(), 0);
        QVERIFY(model.changeSet().isEmpty());
        model.revertAll();
        QCOMPARE(model.keptFields(), 1);
    }

    /// What is typed here into a field that could not be read is what counts.
    void whatIsTypedHereWins() {
        RecordModel before(FormSchema::customer()), model(FormSchema::customer()),
            again(FormSchema::customer());
        begin(before);
        const QCborMap map =
            with(mapOf(before), u"edits"_s, u"Customer/DL"_s, QCborArray{u"a"_s, nullptr, 7});
        QVERIFY(restored(model, map).ok);
        model.edit("Customer/DL"_element, u"D123"_s);
        QVERIFY(restored(again, mapOf(model)).ok);
        QCOMPARE(again.current("Customer/DL"_element).text(), u"D123"_s);
        QCOMPARE(again.keptFields(), 0);
    }

    void whatCannotBeAnEditIsKeptOnly() {
        RecordModel before(FormSchema::customer());
        begin(before);
        const QCborArray five{u"5"_s, nullptr, 0};
        const QCborMap rows{{u"columns"_s, QCborArray{u""_s}}, {u"rows"_s, QCborArray{QCborArray{u"x"_s}}}};
        QCborMap map = with(mapOf(before), u"edits"_s, u"Customer/ID"_s, five); // the key
        map = with(map, u"edits"_s, u"Customer/PhysicalAddress/ID"_s, five);    // ignored by the service
        map = with(map, u"edits"_s, u"Customer/ContractEnd"_s,
                   QCborArray{u""_s, nullptr, 2});                  // can't be emptied
        map = with(map, u"groups"_s, u"Customer/Services"_s, rows); // never sent
        RecordModel model(FormSchema::customer());
        QVERIFY(restored(model, map).ok);
        QCOMPARE(model.keptFields(), 4);
        QCOMPARE(model.changeCount(), 1);
        QCOMPARE(model.key(), u"5148"_s);
        QVERIFY(model.rows("Customer/Services"_group).isEmpty());
    }

    /// The wire's spelling is taken only where typing could give it.
    void aWireTextThatTypingCouldNotGiveIsNotSent() {
        RecordModel before(FormSchema::customer());
        begin(before);
        const auto sent = [&](ElementId id, const QString& typed, const QString& wire) {
            RecordModel model(FormSchema::customer());
            const QCborMap map =
                with(mapOf(before), u"edits"_s, schema::path(id), QCborArray{typed, wire, 0});
            return restored(model, map).ok ? model.current(id).text() : u"refused"_s;
        };
        QCOMPARE(sent("Customer/ContractEnd"_element, u"3/4"_s, u"2021-03-04T00:00:00"_s),
                 u"2021-03-04T00:00:00"_s);
        QCOMPARE(sent("Customer/SSN"_element, u"123-45-6789"_s, u"999-99-9999"_s), u"123456789"_s);
        QCOMPARE(sent("Customer/Billing/PaymentTerms"_element, u"30"_s, u"030"_s), u"30"_s);
        QCOMPARE(sent("Customer/PhysicalAddress/State"_element, u"fl"_s, u"ga"_s), u"FL"_s);
    }

    void aMirrorIsOfOrdersOnly() {
        RecordModel before(FormSchema::customer()), model(FormSchema::customer());
        begin(before);
        QCborMap map = mapOf(before);
        map.insert(u"mirrored"_s, true);
        QVERIFY(restored(model, map).ok);
        QVERIFY(!model.isMirrored());
    }

    void rowsThatContradictThemselvesAreNoRows() {
        RecordModel before(FormSchema::customer());
        begin(before);
        const auto listOf = [](const QCborValue& only) {
            QCborArray list;
            list.append(only);
            return list;
        };
        const auto count = [&](const QCborArray& columns, const QCborValue& row) {
            RecordModel model(FormSchema::customer());
            const QCborMap list{{u"columns"_s, columns}, {u"rows"_s, listOf(row)}};
            return restored(model, with(mapOf(before), u"groups"_s, exemptions.text(), list)).unknown.size();
        };
        const QCborArray one = listOf(u""_s), two{u""_s, u""_s};
        QCOMPARE(count(one, listOf(u"x"_s)), 0);
        QCOMPARE(count(two, listOf(u"x"_s)), 1);             // one column twice
        QCOMPARE(count(one, QCborArray{u"x"_s, u"y"_s}), 1); // more cells than columns
        QCOMPARE(count(one, listOf(u""_s)), 1);              // an empty text is no value: 2 is
        QCOMPARE(count(one, listOf(7)), 1);                  // no state
        QCOMPARE(count(one, u"x"_s), 1);                     // no row
    }
};

QTEST_GUILESS_MAIN(TestFormVersions)
#include "tst_formversions.moc"
