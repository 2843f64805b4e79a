#include "models/recordmodel/changeset.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId email = "Customer/Email"_element;
constexpr ElementId ssn = "Customer/SSN"_element;
constexpr GroupId exemptions = "Customer/TaxExemptions"_group;

Change set(ElementId id, const QString& text, bool companion = false) {
    Change change;
    change.id = id;
    change.text = text;
    change.companion = companion;
    return change;
}

Change cleared(ElementId id) {
    Change change;
    change.id = id;
    change.kind = Change::Kind::Clear;
    return change;
}

Change list(const QStringList& texts) {
    Change change;
    change.id = "Customer/TaxExemptions"_element;
    change.kind = Change::Kind::Rows;
    change.group = exemptions;
    change.rows = Rows::ofTexts(texts);
    return change;
}

ChangeSet of(const QList<Change>& changes, const QString& key = u"1001"_s) {
    return {FormSchema::customer(), key, {}, changes};
}

} // namespace

/// What may go out on the word that was given on what was shown.
class TestChangeSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasShownMayGoOut() {
        const ChangeSet shown =
            of({set(email, u"a@b.c"_s), set(ssn, u"123456789"_s, true), list({u"Federal"_s})});
        QVERIFY(shown.isWithin(shown));
        QVERIFY(of({}).isWithin(shown));
        QVERIFY(of({set(email, u"a@b.c"_s)}).isWithin(shown)); // the rest is at the service by now
        QVERIFY(of({list({u"Federal"_s})}).isWithin(shown));
    }

    /// Neither leaves the machine: what was there before, and why it goes along.
    void onlyWhatIsSentCounts() {
        Change moved = set(ssn, u"123456789"_s);
        moved.before = Value(u"1"_s);
        QVERIFY(of({moved}).isWithin(of({set(ssn, u"123456789"_s, true)})));
    }

    void anythingElseIsAskedAgain_data() {
        QTest::addColumn<int>("what");
        for (int i = 0; i < 7; ++i)
            QTest::addRow("%d", i) << i;
    }
    void anythingElseIsAskedAgain() {
        QFETCH(int, what);
        const Change mail = set(email, u"a@b.c"_s);
        const ChangeSet shown = of({mail, set(ssn, u"123456789"_s, true), list({u"Federal"_s})});
        const QList<std::pair<ChangeSet, ElementId>> others{
            {of({mail, set("Customer/DOB"_element, u"1984-02-03T00:00:00"_s, true)}), "Customer/DOB"_element},
            {of({mail, set(ssn, u"987654321"_s, true)}), ssn},
            {of({set(email, u"a@b.d"_s)}), email},
            {of({cleared(email)}), email},
            {of({list({u"Federal"_s, u"State"_s})}), "Customer/TaxExemptions"_element},
            {of({mail}, u"1002"_s), email},
            {of({mail}, {}), email},
        };
        const auto& [next, element] = others.at(what);
        QVERIFY(!next.isWithin(shown));
        QCOMPARE(next.beyond(shown), QList<ElementId>{element});
    }
};

QTEST_GUILESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
