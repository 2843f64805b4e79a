#include "models/recordmodel/formstate.h"
#include "models/recordmodel/merge.h"
#include "tests/models/recordmodel/merging.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test::merging;
using namespace Qt::StringLiterals;

namespace {

/// The customer moved meanwhile.
Record moved() {
    return with(with(loaded(), address1, u"99 Pine Ave"_s), city, u"Miami"_s);
}

} // namespace

/// What an edit was made against stays, however often the customer is read again below it.
class TestGround : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();

    QList<Conflict> conflicts(const RecordModel& model, const Record& theirs) const {
        return merge(model.changeSet(), theirs, m_form);
    }
    void edit(RecordModel& model, ElementId id, const QString& typed) const {
        model.beginVisit();
        QVERIFY(model.edit(id, typed));
    }

private Q_SLOTS:
    /// Half of a new address went into somebody else's new address.
    void aReadingBelowAnEditHidesNoConflict() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, address1, u"418 Cedar Ridge Rd"_s);
        QCOMPARE(conflicts(model, moved()).size(), 1);
        for (int reading = 0; reading < 3; ++reading) {
            QVERIFY(model.setBaseline(moved()));
            const auto found = conflicts(model, moved());
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().sides.size(), 2);
            QCOMPARE(found.first().sides.at(0).loaded.text(), u"77 Harbor Ln"_s);
            QCOMPARE(found.first().sides.at(0).mine.text(), u"418 Cedar Ridge Rd"_s);
            QCOMPARE(found.first().sides.at(0).theirs.text(), u"99 Pine Ave"_s);
            QCOMPARE(found.first().sides.at(1).mine.text(), u"Tallahassee"_s);
        }
    }

    /// What is shown as "before" is what the service holds now.
    void whatIsShownIsTheNewest() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, address1, u"418 Cedar Ridge Rd"_s);
        model.editRows(exemptions, Rows());
        Record theirs = moved();
        theirs.setRows(exemptions, Rows::ofTexts({u"State"_s}));
        model.setBaseline(theirs);
        QVERIFY(model.baseline() == theirs);
        const ChangeSet changes = model.changeSet();
        QCOMPARE(changes.find(address1)->before.text(), u"99 Pine Ave"_s);
        QCOMPARE(changes.loaded().text(address1), u"77 Harbor Ln"_s);
        QCOMPARE(changes.changes().constLast().rowsBefore.texts(), QStringList{u"State"_s});
        QCOMPARE(changes.loaded().rows(exemptions).texts(), QStringList{u"Federal"_s});
    }

    void onlyUnitsWithoutEditsMove() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, address1, u"418 Cedar Ridge Rd"_s);
        model.setBaseline(with(with(moved(), lastName, u"Ruiz"_s), email, u"b@example.com"_s));
        const Record ground = model.loaded();
        QCOMPARE(ground.text(city), u"Tallahassee"_s); // the address of the edit
        QCOMPARE(ground.text(lastName), u"Ruiz"_s);    // its names are a unit of their own
        QCOMPARE(ground.text(email), u"b@example.com"_s);
        edit(model, email, u"c@example.com"_s);
        QCOMPARE(conflicts(model, model.baseline()).size(), 1); // of the address alone
    }

    void aListIsAUnit() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"E911"_s}));
        Record theirs = loaded();
        theirs.setRows(exemptions, Rows::ofTexts({u"State"_s}));
        model.setBaseline(theirs);
        const auto found = conflicts(model, theirs);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().loadedRows.texts(), QStringList{u"Federal"_s});
        QCOMPARE(found.first().theirRows.texts(), QStringList{u"State"_s});
        model.acknowledge(exemptions);
        QVERIFY(conflicts(model, theirs).isEmpty());
    }

    /// A draft kept overnight: the program ended, the customer moved, the draft is opened and read again.
    void aRestartKeepsBoth() {
        RecordModel before(m_form), again(m_form), third(m_form);
        before.setBaseline(loaded());
        edit(before, address1, u"418 Cedar Ridge Rd"_s);
        before.editRows(exemptions, Rows());
        Record theirs = moved();
        theirs.setRows(exemptions, Rows::ofTexts({u"State"_s}));
        before.setBaseline(theirs);
        QVERIFY(restoreForm(again, saveForm(before)).ok);
        QVERIFY(again.baseline() == theirs);
        QVERIFY(again.loaded() == before.loaded());
        again.setBaseline(theirs);
        QCOMPARE(conflicts(again, theirs).size(), 2);
        QVERIFY(restoreForm(third, saveForm(again)).ok);
        QCOMPARE(conflicts(third, theirs).size(), 2);
    }

    void anEditThatIsTakenBackEnds() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, email, u"mine@example.com"_s);
        model.setBaseline(with(loaded(), email, u"theirs@example.com"_s));
        model.revert(email);
        edit(model, email, u"mine@example.com"_s); // over what the page shows now
        QVERIFY(conflicts(model, model.baseline()).isEmpty());
    }

    /// On the way to another text the field held what the service has: that is no end of the edit.
    void passingByTheirTextEndsNothing() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, email, u"rosa@example.com"_s);
        model.setBaseline(with(loaded(), email, u"rosa@example.co"_s));
        model.beginVisit();
        model.edit(email, u"rosa@example.co"_s);
        QVERIFY(!model.isModified());
        model.edit(email, u"rosa@example.com"_s);
        QCOMPARE(conflicts(model, model.baseline()).size(), 1);
        model.edit(email, u"rosa@example.co"_s);
        edit(model, email, u"rosa@example.net"_s); // another visit: over what the field showed
        QVERIFY(conflicts(model, model.baseline()).isEmpty());
    }

    void whatBothChangedToTheSameIsSettled() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, address1, u"99 Pine Ave"_s);
        edit(model, city, u"Miami Beach"_s);
        const Record theirs = with(loaded(), address1, u"99 Pine Ave"_s);
        model.setBaseline(theirs);
        QCOMPARE(model.changeCount(), 1);
        QVERIFY(conflicts(model, theirs).isEmpty());
        const auto later = conflicts(model, with(theirs, address1, u"1 Elm Ct"_s));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later.first().sides.at(0).mine.text(), u"99 Pine Ave"_s);
    }

    void undoAndRedoKeepTheGround() {
        RecordModel model(m_form);
        model.setBaseline(loaded());
        edit(model, address1, u"418 Cedar Ridge Rd"_s);
        edit(model, city, u"Quincy"_s);
        model.setBaseline(moved());
        model.undoStack()->undo();
        QCOMPARE(conflicts(model, moved()).size(), 1);
        model.undoStack()->redo();
        const auto found = conflicts(model, moved());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().sides.at(1).loaded.text(), u"Tallahassee"_s);
        QCOMPARE(found.first().sides.at(1).mine.text(), u"Quincy"_s);
    }
};

QTEST_GUILESS_MAIN(TestGround)
#include "tst_ground.moc"
