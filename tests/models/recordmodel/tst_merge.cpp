#include "models/recordmodel/merge.h"
#include "tests/models/recordmodel/merging.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test::merging;
using namespace Qt::StringLiterals;

/// Base, mine and theirs, by unit; and what a service took.
class TestMerge : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();

    ChangeSet edited(const QList<std::pair<ElementId, QString>>& edits) {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        for (const auto& [id, text] : edits)
            model.edit(id, text);
        return model.changeSet();
    }

    Outcome outcome(ElementId id, const QString& sent, const Record& now) {
        return compare(edited({{id, sent}}), now, m_form).value(0).outcome;
    }

private Q_SLOTS:
    void disjointUnitsNeverConflict() {
        QVERIFY(merge(edited({{email, u"b@example.com"_s}}), with(loaded(), city, u"Quincy"_s), m_form)
                    .isEmpty());
        QVERIFY(merge(edited({{lastName, u"Ruiz"_s}}), with(loaded(), city, u"Quincy"_s), m_form).isEmpty());
    }

    void anAddressIsOneUnit() {
        const auto found =
            merge(edited({{address1, u"418 Cedar"_s}}), with(loaded(), city, u"Quincy"_s), m_form);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().sides.size(), 2);
        const Conflict::Side street = found.first().sides.at(0);
        QCOMPARE(street.loaded.text(), u"77 Harbor Ln"_s);
        QCOMPARE(street.mine.text(), u"418 Cedar"_s);
        QCOMPARE(street.theirs.text(), u"77 Harbor Ln"_s);
        const Conflict::Side town = found.first().sides.at(1);
        QCOMPARE(town.mine.text(), u"Tallahassee"_s);
        QCOMPARE(town.theirs.text(), u"Quincy"_s);
    }

    void theSameChangeOnBothSidesIsNone() {
        QVERIFY(
            merge(edited({{email, u"b@example.com"_s}}), with(loaded(), email, u"b@example.com"_s), m_form)
                .isEmpty());
    }

    void listsConflictWhole() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        Record theirs = loaded();
        theirs.setRows(exemptions, Rows::ofTexts({}));
        const auto found = merge(model.changeSet(), theirs, m_form);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().mineRows.count(), 2);
        QVERIFY(merge(model.changeSet(), loaded(), m_form).isEmpty());
    }

    void aListChangedToTheSameIsNoConflict() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        Record theirs = loaded();
        theirs.setRows(exemptions, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        QVERIFY(merge(model.changeSet(), theirs, m_form).isEmpty());
    }

    void whatBecameOfAList() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        const auto became = [&](const QStringList& texts) {
            Record now = loaded();
            now.setRows(exemptions, Rows::ofTexts(texts));
            const auto found = compare(model.changeSet(), now, m_form);
            return found.size() == 1 ? found.first().outcome : Outcome::CannotBeSeen;
        };
        QCOMPARE(became({u"State"_s, u"Federal"_s}), Outcome::Taken);
        QCOMPARE(became({u"Federal"_s}), Outcome::NotTaken);
        QCOMPARE(became({}), Outcome::TakenInAnotherForm);
    }

    /// Companions went along as they were: nothing became of them.
    void companionsAreNotCompared() {
        Record record = loaded();
        record.set("Customer/IsAutoDebit"_element, u"false"_s);
        record.set("Customer/AutoPaymentAccountID"_element, u"9"_s);
        RecordModel model(m_form);
        model.setBaseline(record);
        model.edit("Customer/IsAutoDebit"_element, u"true"_s);
        QCOMPARE(model.changeSet().changes().size(), 2);
        for (const auto& found :
             {compare(model.changeSet(), record, m_form), compareLost(model.changeSet(), record, m_form)}) {
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().change.id, "Customer/IsAutoDebit"_element);
        }
    }

    /// One change that the service has now and had not shows that the request arrived.
    void whatShowsThatAChangeArrived() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        model.edit("Customer/Source"_element, u"Radio"_s);
        model.clear("Customer/AcctNum"_element);
        model.edit(email, u"b@example.com"_s);
        const ChangeSet sent = model.changeSet();
        QVERIFY(!hasArrived(compareLost(sent, loaded(), m_form))); // what was empty is empty
        QVERIFY(hasArrived(compareLost(sent, with(loaded(), email, u"b@example.com"_s), m_form)));
        QVERIFY(!hasArrived(compareLost(sent, with(loaded(), email, u"c@example.com"_s), m_form)));
        // Another agent made one of the two: what is missing shows that the request did not arrive.
        model.edit("Customer/AcctNum"_element, u"A-9"_s);
        QVERIFY(
            !hasArrived(compareLost(model.changeSet(), with(loaded(), email, u"b@example.com"_s), m_form)));
    }

    void fourOutcomes() {
        QCOMPARE(outcome(email, u"b@example.com"_s, with(loaded(), email, u"b@example.com"_s)),
                 Outcome::Taken);
        QCOMPARE(outcome(email, u"b@example.com"_s, loaded()), Outcome::NotTaken);
        QCOMPARE(outcome(address1, u"418 cedar rd"_s, with(loaded(), address1, u"418 CEDAR RD"_s)),
                 Outcome::TakenInAnotherForm);
        QCOMPARE(outcome(ssn, u"987654321"_s, with(loaded(), ssn, u"*****4321"_s)),
                 Outcome::TakenInAnotherForm);
        QCOMPARE(outcome("Customer/Source"_element, u"phone"_s, loaded()), Outcome::CannotBeSeen);
    }

    void aClearedElementMayComeBackAbsentNullOrEmpty() {
        Record now = loaded();
        for (const Value& nothing : {Value(), Value::null(), Value::empty()}) {
            now.set(email, nothing);
            QCOMPARE(outcome(email, QString(), now), Outcome::Taken);
        }
        QCOMPARE(outcome(email, QString(), loaded()), Outcome::NotTaken);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
