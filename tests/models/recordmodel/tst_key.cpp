#include "models/formats/integer.h"
#include "models/recordmodel/formstate.h"
#include "models/wire/writer.h"
#include "tests/models/recordmodel/eachkind.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId customerId = "Customer/ID"_element;

Record named(const QString& id) {
    Record record = eachKind();
    record.set(customerId, id);
    return record;
}

QByteArray bytesOf(const RecordModel& model) {
    wire::Signature signature;
    signature.sessionKey = u"key"_s;
    return wire::envelope(model.changeSet().request(), signature, {});
}

} // namespace

/// Whose record a page shows is settled when it opens, and every update says it.
class TestKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersOnly_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << u"5148"_s << u"5148"_s;
        QTest::newRow("padded") << u" 0005148 "_s << u"5148"_s;
        QTest::newRow("plus") << u"+7"_s << u"7"_s;
        for (const QString& text : {QString(), u" "_s, u"0"_s, u"-5148"_s, u"5148a"_s, u"5148.0"_s,
                                    u"5 148"_s, u"99999999999999999999"_s})
            QTest::addRow("none: %s", qPrintable(text)) << text << QString();
    }
    void wholeNumbersOnly() {
        QFETCH(QString, text);
        QTEST(readKey(text), "key");
    }

    /// The reply was about 5149: before, that became the key of the update.
    void noReadingChangesIt() {
        RecordModel model(FormSchema::customer());
        QVERIFY(model.setBaseline(named(u"5148"_s)));
        model.edit(email, u"new@example.com"_s);
        QSignalSpy moved(&model, &RecordModel::changesChanged);
        for (const QString& other : {u"5149"_s, u"0"_s, u"-5148"_s, QString(), u"51 48"_s})
            QVERIFY2(!model.setBaseline(named(other)), qPrintable(other));
        QVERIFY(!model.setBaseline({}));
        QVERIFY(model.baseline() == named(u"5148"_s));
        QVERIFY(moved.isEmpty());
        QVERIFY(model.setBaseline(named(u" 0005148 "_s)));
        QCOMPARE(model.key(), u"5148"_s);
        QCOMPARE(model.changeSet().key(), u"5148"_s);
        QVERIFY(bytesOf(model).contains("<Customer><ID>5148</ID>"));
    }

    void aPageMayBeOpenedBeforeAnythingIsRead() {
        RecordModel model(FormSchema::customer());
        QVERIFY(!model.setKey(u"0"_s));
        QVERIFY(model.setKey(u"05148"_s));
        QVERIFY(model.setKey(u"5148"_s));
        QVERIFY(!model.setKey(u"5149"_s));
        QVERIFY(!model.setBaseline(named(u"5149"_s)));
        QVERIFY(model.setBaseline(named(u"5148"_s)));
        QVERIFY(!model.setKey(QString()));
        QCOMPARE(model.key(), u"5148"_s);
    }

    /// A reply without an ID made an update without an ID.
    void withoutAKeyNothingIsWritten() {
        for (const QString& id : {QString(), u"0"_s, u"x"_s}) {
            RecordModel model(FormSchema::customer());
            QVERIFY(model.setBaseline(named(id)));
            model.edit(email, u"new@example.com"_s);
            QCOMPARE(model.changeSet().count(), 1);
            QVERIFY(model.changeSet().key().isEmpty());
            QVERIFY(!wire::isAddressed(model.changeSet().request()));
            QVERIFY(bytesOf(model).isEmpty());
        }
        Request request(Operation::CustomersUpdate);
        request.set(email, u"a@example.com"_s).clear(customerId);
        QVERIFY(wire::envelope(request, {}, {}).isEmpty());
        request.set(customerId, u"-1"_s);
        QVERIFY(wire::envelope(request, {}, {}).isEmpty());
        request.set(customerId, u"1"_s);
        QVERIFY(!wire::envelope(request, {}, {}).isEmpty());
    }

    void somethingNewHasNone() {
        RecordModel order(FormSchema::order());
        QVERIFY(!order.setKey(u"5148"_s));
        order.edit(email, u"new@example.com"_s);
        QVERIFY(order.changeSet().key().isEmpty());
        QVERIFY(bytesOf(order).contains("<Email>new@example.com</Email>"));
    }

    void aTrialAndADraftAreOfTheSame() {
        RecordModel model(FormSchema::customer()), trial(FormSchema::customer());
        model.setBaseline(named(u"5148"_s));
        model.edit(email, u"new@example.com"_s);
        trial.takeState(model);
        QVERIFY(!trial.setBaseline(named(u"5149"_s)));
        QCOMPARE(trial.changeSet().key(), u"5148"_s);
        RecordModel again(FormSchema::customer()), other(FormSchema::customer());
        QVERIFY(restoreForm(again, saveForm(model)).ok);
        QCOMPARE(again.key(), u"5148"_s);
        QVERIFY(!again.setBaseline(named(u"5149"_s)));
        other.setBaseline(named(u"5149"_s));
        QVERIFY(!restoreForm(other, saveForm(model)).ok);
        QVERIFY(!other.isModified());
    }

    /// A draft whose key is not its customer's is no draft.
    void aDraftThatContradictsItselfIsRefused() {
        RecordModel model(FormSchema::customer()), again(FormSchema::customer());
        model.setBaseline(named(u"5148"_s));
        QCborMap map = QCborValue::fromCbor(saveForm(model)).toMap();
        map.insert(u"key"_s, u"5149"_s);
        QVERIFY(!restoreForm(again, QCborValue(map).toCbor()).ok);
        QVERIFY(again.key().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKey)
#include "tst_key.moc"
