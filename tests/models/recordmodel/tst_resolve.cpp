#include "models/recordmodel/resolve.h"
#include "tests/support/rosa.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What becomes of a model when both sides changed something, by what values mean.
class TestResolve : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();

    static Pending pending(const RecordModel& model, const Record& theirs, QList<std::optional<Take>> takes) {
        return {theirs, merge(model.changeSet(), theirs, FormSchema::customer()), std::move(takes)};
    }
    static QList<ElementId> conflicting(const QList<Conflict>& conflicts) {
        QList<ElementId> found;
        for (const Conflict& conflict : conflicts) {
            for (const Conflict::Side& side : conflict.sides)
                found.append(side.id);
        }
        return found;
    }

private Q_SLOTS:
    /// The agent changed the street, another the city: "mine" is the whole address as the agent saw it.
    void mineIsTheWholeUnit() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        Record theirs =
            rosa::with(rosa::with(rosa::loaded(), rosa::city, u"Quincy"_s), rosa::zip4, u"1234"_s);
        theirs.set(rosa::terms, u"20"_s);
        resolve(record, pending(record, theirs, {Take::Mine}));
        QCOMPARE(record.baseline(), theirs);
        QCOMPARE(record.current(rosa::address1).text(), u"418 Cedar Ridge Rd"_s);
        QCOMPARE(record.current(rosa::city).text(), u"Tallahassee"_s);
        QCOMPARE(record.mark(rosa::zip4), RecordModel::Mark::Cleared); // nothing was there
        QCOMPARE(record.mark(rosa::terms), RecordModel::Mark::None);   // another unit: theirs
        QCOMPARE(record.changeSet().count(), 3);
    }

    void theirsTakesTheUnitBack() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        record.edit(rosa::email, u"a@example.com"_s);
        const Record theirs = rosa::with(rosa::loaded(), rosa::city, u"Quincy"_s);
        resolve(record, pending(record, theirs, {Take::Theirs}));
        QCOMPARE(record.changeSet().count(), 1);
        QCOMPARE(record.current(rosa::address1).text(), u"77 Harbor Ln"_s);
        QCOMPARE(record.current(rosa::city).text(), u"Quincy"_s);
    }

    void listsAreChosenWhole() {
        const Record theirs = [] {
            Record record = rosa::loaded();
            record.setRows(rosa::exemptions, Rows::ofTexts({u"State"_s}));
            return record;
        }();
        for (const Take take : {Take::Mine, Take::Theirs}) {
            RecordModel record(m_form);
            record.setBaseline(rosa::loaded());
            record.editRows(rosa::exemptions, Rows::ofTexts({u"Federal"_s}));
            resolve(record, pending(record, theirs, {take}));
            QCOMPARE(record.rows(rosa::exemptions).texts(),
                     take == Take::Mine ? QStringList{u"Federal"_s} : QStringList{u"State"_s});
            QCOMPARE(record.isModified(), take == Take::Mine);
        }
    }

    /// The same day, number and state in another spelling are no change of theirs, and nothing to put back.
    void anotherSpellingIsNoChange() {
        Record loaded = rosa::loaded();
        loaded.set("Customer/PhysicalAddress/State"_element, u"FL"_s);
        loaded.set("Customer/Billing/UsageBalanceLimit"_element, u"1.50"_s);
        RecordModel record(m_form);
        record.setBaseline(loaded);
        record.edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        record.edit(rosa::dob, u"03/04/1985"_s);
        Record theirs = rosa::with(loaded, "Customer/PhysicalAddress/State"_element, u"fl"_s);
        theirs.set("Customer/Billing/UsageBalanceLimit"_element, u"1.5"_s);
        theirs.set(rosa::dob, u"1984-02-03"_s);
        theirs.set(rosa::city, u" Tallahassee "_s);
        const Pending none = pending(record, theirs, {});
        QVERIFY(none.conflicts.isEmpty());
        resolve(record, none);
        QCOMPARE(record.baseline(), theirs);
        QCOMPARE(record.changeSet().count(), 2);
    }

    /// "Mine" puts back what they changed in meaning, and leaves what they only wrote in another way.
    void mineLeavesAnotherSpelling() {
        Record loaded = rosa::with(rosa::loaded(), "Customer/PhysicalAddress/State"_element, u"FL"_s);
        RecordModel record(m_form);
        record.setBaseline(loaded);
        record.edit(rosa::address1, u"418 Cedar Ridge Rd"_s);
        Record theirs = rosa::with(loaded, rosa::city, u"Quincy"_s);
        theirs.set("Customer/PhysicalAddress/State"_element, u"fl"_s);
        const Pending chosen = pending(record, theirs, {Take::Mine});
        QCOMPARE(conflicting(chosen.conflicts), (QList<ElementId>{rosa::address1, rosa::city}));
        resolve(record, chosen);
        QCOMPARE(record.current(rosa::city).text(), u"Tallahassee"_s);
        QCOMPARE(record.mark("Customer/PhysicalAddress/State"_element), RecordModel::Mark::None);
    }

    /// A day is compared as a day, however either side writes it.
    void theSameDayTypedByBothIsAgreed() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::dob, u"03/04/1985"_s);
        const Record same = rosa::with(rosa::loaded(), rosa::dob, u"1985-03-04T00:00:00"_s);
        QVERIFY(merge(record.changeSet(), same, m_form).isEmpty());
        const Record other = rosa::with(rosa::loaded(), rosa::dob, u"1985-04-03T00:00:00"_s);
        const Pending chosen = pending(record, other, {Take::Theirs});
        QCOMPARE(chosen.conflicts.size(), 1);
        resolve(record, chosen);
        QVERIFY(!record.isModified());
        QCOMPARE(record.current(rosa::dob).text(), u"1985-04-03T00:00:00"_s);
    }

    void whatIsNotDecidedIsTheirs() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::terms, u"30"_s);
        resolve(record, pending(record, rosa::with(rosa::loaded(), rosa::terms, u"20"_s), {std::nullopt}));
        QVERIFY(!record.isModified());
        record.undoStack()->undo(); // one step back, for all of it
        QCOMPARE(record.current(rosa::terms).text(), u"30"_s);
    }

    void afterALostAnswerWhatIsMissingStays() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::terms, u"30"_s);
        record.edit(rosa::source, u"Radio"_s); // the query never shows it
        const ChangeSet sent = record.changeSet();
        adoptLost(record, compareLost(sent, rosa::loaded(), m_form), rosa::loaded());
        QCOMPARE(record.changeSet().count(), 2);
        const Record now = rosa::with(rosa::loaded(), rosa::terms, u"030"_s);
        adoptLost(record, compareLost(sent, now, m_form), now);
        QVERIFY(!record.isModified());
        QCOMPARE(record.undoStack()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestResolve)
#include "tst_resolve.moc"
