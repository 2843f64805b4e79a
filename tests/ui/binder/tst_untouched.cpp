#include "tests/ui/binder/form.h"

#include <QRandomGenerator>

using namespace lineside;
using namespace lineside::test;

/// The first promise of the program: a form that nobody typed in changes nothing, whatever came.
class TestUntouched : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opened_data();
    void opened();
    void randomReplies();
    void refreshed();

private:
    static Record filled(const QString& text);
    static void tabThrough(Form& form);
    static Value randomValue(QRandomGenerator& random);
};

Record TestUntouched::filled(const QString& text) {
    Record record;
    for (const FormRow& row : FormSchema::customer().rows())
        record.set(row.id, Value(text));
    return record;
}

/// Also rests the wheel on each field.
void TestUntouched::tabThrough(Form& form) {
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &form, Qt::Key_Tab);
    for (QWidget* field : form.fields()) {
        field->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(field, Qt::Key_Shift);
        QTest::keyClick(field, Qt::Key_Backtab, Qt::ShiftModifier);
    }
}

void TestUntouched::opened_data() {
    QTest::addColumn<Record>("record");
    QTest::newRow("nothing") << Record();
    QTest::newRow("usual") << Form::record();
    QTest::newRow("unknown codes") << filled(u"NEW_CODE"_s);
    QTest::newRow("empties") << filled(QString());
    QTest::newRow("blanks") << filled(u"  "_s);
    QTest::newRow("none date") << filled(u"0001-01-01T00:00:00"_s);
    QTest::newRow("far date") << filled(u"9999-12-31T23:59:59.9999999Z"_s);
    QTest::newRow("no such date") << filled(u"2026-02-30T00:00:00"_s);
    QTest::newRow("short date") << filled(u"1/2/80"_s);
    QTest::newRow("number") << filled(u"1.50"_s);
    QTest::newRow("large number") << filled(u"99999999999999999999999999999999"_s);
    QTest::newRow("boolean in other words") << filled(u"1"_s);
    QTest::newRow("long") << filled(QString(40000, u'x'));
    QTest::newRow("lines") << filled(u"a\r\nb\tc\u2028d\u2029e\u00a0f"_s);
    Record nulls;
    for (const FormRow& row : FormSchema::customer().rows())
        nulls.set(row.id, Value::null());
    QTest::newRow("nulls") << nulls;
}

void TestUntouched::opened() {
    QFETCH(Record, record);
    Form form;
    QVERIFY(form.open(record));
    QVERIFY2(form.binder->problems().isEmpty(), qPrintable(form.binder->problems().join(u'\n')));
    tabThrough(form);
    form.binder->reloadChoices();
    form.model.setBaseline(record);
    form.close();
    QVERIFY(!form.model.isModified());
    QVERIFY(form.model.changeSet().isEmpty());
    QCOMPARE(form.model.undoStack()->count(), 0);
    QVERIFY(form.model.current() == record);
}

Value TestUntouched::randomValue(QRandomGenerator& random) {
    static const QStringList texts{u"FL"_s,    u"true"_s,       u"False"_s, u"0"_s,
                                   u"-3.10"_s, u"BOTH"_s,       u"XX"_s,    u"2026-11-24"_s,
                                   u" Ann "_s, u"0001-01-01"_s, u"EN"_s,    u"12/31/99"_s};
    switch (random.bounded(5)) {
    case 0:
        return {};
    case 1:
        return Value::null();
    case 2:
        return Value::empty();
    case 3:
        return Value(texts.at(random.bounded(int(texts.size()))));
    default:
        break;
    }
    QString text;
    static const QString rare = u"\u00a0\u2028\u2029\u05d0\u0301\u65e5\U0001f600\ufeff"_s;
    for (int i = random.bounded(1, 12); i > 0; --i)
        text += random.bounded(4) ? QChar(ushort(random.bounded(1, 0x180)))
                                  : rare.at(random.bounded(int(rare.size())));
    return Value(text);
}

void TestUntouched::randomReplies() {
    QRandomGenerator random(20260724);
    Form form;
    QVERIFY(form.open(Record()));
    for (int round = 0; round < 200; ++round) {
        Record record;
        for (const FormRow& row : FormSchema::customer().rows())
            record.set(row.id, randomValue(random));
        record.set(FormSchema::customer().key(), u"1001"_s);
        QVERIFY(form.model.setBaseline(record));
        const QList<QWidget*> fields = form.fields();
        fields.at(random.bounded(int(fields.size())))->setFocus(Qt::TabFocusReason);
        fields.at(random.bounded(int(fields.size())))->setFocus(Qt::MouseFocusReason);
        QVERIFY2(!form.model.isModified(), qPrintable(QString::number(round)));
        QVERIFY(form.model.current() == record);
    }
}

void TestUntouched::refreshed() {
    Form form;
    QVERIFY(form.open(Form::record()));
    QVERIFY(form.focus(form.street));
    for (int i = 0; i < 50; ++i)
        QVERIFY(form.model.setBaseline(i % 2 ? Form::record() : Form::bare()));
    QCOMPARE(form.street->text(), u"77 Harbor Ln"_s);
    QVERIFY(!form.model.isModified());
}

QTEST_MAIN(TestUntouched)
#include "tst_untouched.moc"
