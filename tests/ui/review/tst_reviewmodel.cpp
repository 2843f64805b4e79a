#include "models/recordmodel/resolve.h"
#include "tests/support/rosa.h"
#include "ui/outgoing/outcomemodel.h"
#include "ui/outgoing/reviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// What a review says.
class TestReviewModel : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();
    ReviewContext m_context;

    QStringList texts(const QAbstractItemModel& model, int column) const {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row, column).data().toString());
        return found;
    }

private Q_SLOTS:
    void saysBeforeAndAfter() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        rosa::edit(record);
        const ReviewWords words(m_form, m_context);
        ReviewModel model(words);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges(record.changeSet().changes());
        QCOMPARE(texts(model, ReviewModel::ElementColumn),
                 QStringList({u"Service address 1"_s, u"Service address 2"_s, u"Service ZIP"_s,
                              u"Payment terms, days"_s, u"Email"_s, u"Tax exemptions, whole list"_s}));
        QCOMPARE(texts(model, ReviewModel::BeforeColumn),
                 QStringList({u"77 Harbor Ln"_s, u"Apt 4"_s, u"32301"_s, u"15"_s, u"Not set"_s,
                              u"Federal, State, E911"_s}));
        QCOMPARE(texts(model, ReviewModel::AfterColumn),
                 QStringList({u"418 Cedar Ridge Rd"_s, u"Will be emptied"_s, u"32304"_s, u"30"_s,
                              u"rosa.delgado@example.com"_s, u"Federal, State"_s}));
        const QModelIndex emptied = model.index(1, ReviewModel::AfterColumn);
        QVERIFY(emptied.data(Qt::FontRole).value<QFont>().italic());
        QVERIFY(emptied.data(ReviewModel::ClearedRole).toBool());
        QVERIFY(!model.index(0, 2).data(Qt::FontRole).value<QFont>().italic());
    }

    void companionsAreSentAlongAndMasked() {
        RecordModel record(m_form);
        record.setBaseline(
            rosa::with(rosa::loaded(), "Customer/Lifeline/Program"_element, u"NON_LIFELINE"_s));
        record.edit(rosa::program, u"ETC_LIFELINE"_s);
        record.edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
        ReviewWords words(m_form, m_context);
        ReviewModel model(words);
        model.setChanges(record.changeSet().changes());
        const qsizetype at = texts(model, 0).indexOf(u"SSN or tax ID, sent along"_s);
        QVERIFY(at >= 0);
        const QModelIndex after = model.index(int(at), ReviewModel::AfterColumn);
        QVERIFY(after.data(ReviewModel::CompanionRole).toBool());
        QCOMPARE(after.data().toString(), bullets());
        QCOMPARE(after.data(Qt::ToolTipRole).toString(), bullets());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        words.setRevealed(true);
        model.refresh();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(after.data().toString(), u"123456789"_s);
    }

    void whatTheServiceNeverShowsIsSaid() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::source, u"Radio"_s);
        const ReviewWords words(m_form, m_context);
        QCOMPARE(words.before(record.changeSet().changes().first()), u"Can't be seen"_s);
    }

    void customFieldsAreMaskedByTheirName() {
        Rows rows;
        rows.addColumn(u"Label"_s);
        rows.addColumn(u"Value"_s);
        rows.beginRow();
        rows.add(u"Label"_s, Value(u"Gate code"_s));
        rows.add(u"Value"_s, Value(u"4711"_s));
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        QVERIFY(record.editRows(rosa::fields, rows));
        ReviewContext context;
        context.catalog = SiteCatalog::parse(R"({"lineside-catalog": 1,
            "customFields": [{"id": 3, "label": "Gate code", "type": "text", "sensitive": true}]})")
                              .catalog.value();
        ReviewWords words(m_form, context);
        const Change change = record.changeSet().changes().first();
        QVERIFY(words.isSensitive(change));
        QCOMPARE(words.after(change), u"Gate code: "_s + bullets());
        words.setRevealed(true);
        QCOMPARE(words.after(change), u"Gate code: 4711"_s);
    }

    void aTrialLeavesTheModelAlone() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        rosa::edit(record);
        record.clear("Customer/DL"_element); // explicitly, where nothing was
        const ChangeSet before = record.changeSet();
        RecordModel trial(m_form);
        trial.takeState(record);
        QCOMPARE(trial.changeSet().changes(), before.changes());
        QCOMPARE(trial.undoStack()->count(), 0);
        trial.setBaseline(rosa::with(rosa::loaded(), rosa::terms, u"30"_s));
        QCOMPARE(trial.changeSet().count(), before.count() - 1);
        QCOMPARE(record.changeSet().changes(), before.changes());
    }

    void whatWasNotTakenStaysAnEdit() {
        RecordModel record(m_form);
        record.setBaseline(rosa::loaded());
        record.edit(rosa::address1, u"418 Cedar Ridge Road"_s);
        record.edit(rosa::email, u"a@example.com"_s);
        record.edit(rosa::source, u"Radio"_s);
        const Record now = rosa::with(rosa::loaded(), rosa::address1, u"418 Cedar Ridge Rd"_s);
        const Saved saved{compare(record.changeSet(), now, m_form), now, {}};
        adopt(record, saved.comparisons, *saved.now);
        QCOMPARE(record.mark(rosa::address1), RecordModel::Mark::None); // in another form
        QCOMPARE(record.mark(rosa::source), RecordModel::Mark::None);   // can't be seen
        QCOMPARE(record.mark(rosa::email), RecordModel::Mark::Added);
        QCOMPARE(record.undoStack()->count(), 0);

        const ReviewWords words(m_form, m_context);
        OutcomeModel model(words);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSaved(saved);
        QCOMPARE(outcomeWords(words, saved.comparisons),
                 u"Saved. 1 of 3 changes are at the service. 1 is there in another form. It kept Email as it "
                 "was. Can't be read back: Source."_s);
        QCOMPARE(texts(model, OutcomeModel::SentColumn),
                 QStringList({u"418 Cedar Ridge Road"_s, u"Radio"_s, u"a@example.com"_s}));
        QCOMPARE(texts(model, OutcomeModel::NowColumn),
                 QStringList({u"418 Cedar Ridge Rd"_s, QString(), u"Not set"_s}));
        QCOMPARE(texts(model, OutcomeModel::OutcomeColumn),
                 QStringList({u"Taken in another form"_s, u"Can't be read back"_s, u"Not taken"_s}));
    }
};

QTEST_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
