#include "tests/ui/binder/form.h"
#include "ui/look/look.h"
#include "ui/look/message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId Middle = "Customer/PhysicalAddress/MiddleName"_element;

namespace {

/// The middle name of a new order, which has ten characters.
struct ShortName {
    QWidget page;
    QLineEdit* middle = Form::named(new QLineEdit, "Customer/PhysicalAddress/MiddleName");
    RecordModel model{FormSchema::order()};
    std::unique_ptr<FormBinder> binder;

    ShortName() {
        (new QFormLayout(&page))->addRow(u"@"_s, middle);
        binder = std::make_unique<FormBinder>(&page, &model);
        binder->setRestTime(0);
    }
    bool opens() {
        page.show();
        page.activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(&page);
        middle->setFocus();
        return isActive;
    }
};

} // namespace

/// What is pasted stays whole, and what became of it, or is wrong with it, stands at the field.
class TestPasted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        form = std::make_unique<Form>();
        QVERIFY(form->open(Form::record()));
    }
    void cleanup() {
        form.reset();
        QGuiApplication::clipboard()->clear();
    }

    void linesThatBecameOneAreSaid();
    void linesInTheMiddle();
    void aMaskedFieldSaysItToo();
    void aChoiceSaysItToo();
    void whatLosesNothingSaysNothing();
    void figuresOfTwoCells();
    void theNoteGoesWithTheEdit();
    void aLengthHoldsFromTheFirstKey();
    void aLongerPasteStaysWhole();
    void whatIsTooLongCanBeShortened();
    void anOddCharacterIsNamed_data();
    void anOddCharacterIsNamed();
    void whatIsWrongOtherwiseNamesNone();
    void aSecretTellsNoDigit();

private:
    static void paste(QWidget* field, const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    }
    void replace(QLineEdit* field, const QString& text) {
        QVERIFY(form->focus(field));
        field->selectAll();
        paste(field, text);
    }
    static QString messageIn(const QWidget& page) {
        for (const look::Message* found : page.findChildren<look::Message*>()) {
            if (found->isVisible())
                return found->text();
        }
        return {};
    }
    [[nodiscard]] QString message() const { return messageIn(*form); }

    std::unique_ptr<Form> form;
};

void TestPasted::linesThatBecameOneAreSaid() {
    replace(form->street, u"4 Elm Ct\r\nApt 2\n"_s);
    QCOMPARE(form->street->text(), u"4 Elm Ct, Apt 2"_s); // at once: nothing else is shown than what counts
    QCOMPARE(form->now(Street), u"4 Elm Ct, Apt 2"_s);
    QCOMPARE(message(), u"The lines were joined."_s);
    QVERIFY(form->street->accessibleDescription().contains(u"The lines were joined."_s));
    QVERIFY(form->focus(form->email));
    QCOMPARE(message(), u"The lines were joined."_s); // who looks up only now sees it still
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u"4"_s);
    QCOMPARE(message(), QString());
    QVERIFY(!form->street->accessibleDescription().contains(u"joined"_s));
    QCOMPARE(form->now(Street), u"4 Elm Ct, Apt 24"_s);
}

void TestPasted::linesInTheMiddle() {
    QVERIFY(form->focus(form->street));
    form->street->setCursorPosition(3);
    paste(form->street, u"Old\nNew "_s);
    QCOMPARE(form->street->text(), u"77 Old, New Harbor Ln"_s);
    QTest::keyClicks(form->street, u"x"_s);
    QCOMPARE(form->street->text(), u"77 Old, New xHarbor Ln"_s);
}

void TestPasted::aMaskedFieldSaysItToo() {
    QVERIFY(form->focus(form->ssn));
    paste(form->ssn, u"987-65-4321\n987-65-4322"_s);
    QVERIFY(message().endsWith(u"The lines were joined."_s));
    QCOMPARE(form->now("Customer/SSN"_element), u"987-65-4321, 987-65-4322"_s);
    QVERIFY(!message().contains(u"987"_s));
}

void TestPasted::aChoiceSaysItToo() {
    QVERIFY(form->focus(form->language));
    form->language->lineEdit()->selectAll();
    paste(form->language->lineEdit(), u"EN\nES"_s);
    QCOMPARE(form->now("Customer/Language"_element), u"EN, ES"_s);
    QVERIFY(message().endsWith(u"The lines were joined."_s));
}

void TestPasted::whatLosesNothingSaysNothing() {
    replace(form->limit, u"25.00\r\n"_s);
    QCOMPARE(form->now("Customer/Billing/UsageBalanceLimit"_element), u"25.00"_s);
    QCOMPARE(message(), QString());
    QVERIFY(form->focus(form->notes));
    paste(form->notes, u"a\nb\n"_s);
    QCOMPARE(message(), QString());
}

void TestPasted::figuresOfTwoCells() {
    replace(form->limit, u"25.00\n30.00\n"_s);
    QCOMPARE(form->limit->text(), u"25.00, 30.00"_s);
    QTRY_COMPARE(message(), u"This is not a number. The lines were joined."_s);
    QVERIFY(form->model.changeSet().isEmpty());
}

void TestPasted::theNoteGoesWithTheEdit() {
    replace(form->street, u"4 Elm Ct\nApt 2"_s);
    QVERIFY(!message().isEmpty());
    form->model.undoStack()->undo();
    QCOMPARE(form->street->text(), u"77 Harbor Ln"_s);
    QCOMPARE(message(), QString());
}

void TestPasted::aLengthHoldsFromTheFirstKey() {
    ShortName name;
    QVERIFY(name.opens());
    QLineEdit* const middle = name.middle;
    QTest::keyClicks(middle, u"Maximiliana"_s);
    QCOMPARE(middle->text(), u"Maximilian"_s);
    QCOMPARE(name.model.shownText(Middle), u"Maximilian"_s);
    QCOMPARE(messageIn(name.page), u"At most 10 characters fit."_s); // no key is lost without a word
    QTest::keyClick(middle, Qt::Key_Backspace);
    QCOMPARE(messageIn(name.page), QString());
    middle->selectAll();
    QTest::keyClicks(middle, u"J"_s); // in place of what is selected
    QCOMPARE(middle->text(), u"J"_s);
    QTest::keyClicks(middle, u"osefinaAn"_s);
    middle->home(false);
    QTest::keyClicks(middle, u"x"_s);
    QCOMPARE(middle->text(), u"JosefinaAn"_s);
}

void TestPasted::aLongerPasteStaysWhole() {
    for (const bool dropped : {false, true}) {
        ShortName name;
        name.model.edit(Middle, u"Ann"_s); // shown by the program first
        QVERIFY(name.opens());
        QLineEdit* const middle = name.middle;
        middle->selectAll();
        if (dropped)
            middle->insert(u"Maximiliana Josefa"_s);
        else
            paste(middle, u"Maximiliana Josefa"_s);
        QCOMPARE(middle->text(), u"Maximiliana Josefa"_s);
        if (dropped)
            continue; // no signal of a person
        QCOMPARE(name.model.shownText(Middle), u"Maximiliana Josefa"_s);
        QTRY_COMPARE(messageIn(name.page), u"At most 10 characters fit. These are 18."_s);
        QCOMPARE(name.model.worst(Middle), std::optional(Severity::Refuse));
    }
}

void TestPasted::whatIsTooLongCanBeShortened() {
    ShortName name;
    QVERIFY(name.opens());
    QLineEdit* const middle = name.middle;
    paste(middle, u"Maximiliana"_s);
    QTRY_COMPARE(messageIn(name.page), u"At most 10 characters fit. These are 11."_s);
    QTest::keyClicks(middle, u"x"_s);
    QCOMPARE(middle->text(), u"Maximiliana"_s);
    QTest::keyClick(middle, Qt::Key_Backspace);
    QCOMPARE(messageIn(name.page), QString());
    QCOMPARE(name.model.current(Middle).text(), u"Maximilian"_s);
}

void TestPasted::anOddCharacterIsNamed_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("O in a ZIP") << u"zip"_s << u"32O02"_s << u"The O in place 3 is a letter."_s;
    QTest::newRow("l in a ZIP") << u"zip"_s << u"l2502"_s << u"The l in place 1 is a letter."_s;
    QTest::newRow("a Cyrillic O") << u"zip"_s << u"3250\u041E"_s << u"The \u041E in place 5 is a letter."_s;
    QTest::newRow("I in a limit") << u"limit"_s << u"25.I0"_s << u"The I in place 4 is a letter."_s;
    QTest::newRow("O in a date") << u"start"_s << u"1/2/2O26"_s << u"The O in place 6 is a letter."_s;
    QTest::newRow("a dash of Japanese")
        << u"start"_s << u"1\u30FC2\u30FC2026"_s << u"The \u30FC in place 2 is a long dash."_s;
    QTest::newRow("a box line") << u"start"_s << u"1\u25002\u25002026"_s
                                << u"The \u2500 in place 2 is a long dash."_s;
    QTest::newRow("a raised digit") << u"terms"_s << u"3\u2070"_s
                                    << u"The \u2070 in place 2 is no plain digit."_s;
    QTest::newRow("a Cyrillic letter")
        << u"state"_s << u"F\u0406"_s << QString(); // no state is called so with a plain letter either
    QTest::newRow("a code in another script")
        << u"state"_s << u"\u041C\u041E"_s << u"The \u041C in place 1 is a letter of another script."_s;
    QTest::newRow("a sign of full width")
        << u"email"_s << u"marta\uFF20example.com"_s << u"The \uFF20 in place 6 is a sign of full width."_s;
    QTest::newRow("a dot of full width")
        << u"email"_s << u"marta@example\u3002com"_s << u"The \u3002 in place 14 is a sign of full width."_s;
}

void TestPasted::anOddCharacterIsNamed() {
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, reason);
    const QHash<QString, QLineEdit*> fields{{u"zip"_s, form->zip},     {u"limit"_s, form->limit},
                                            {u"start"_s, form->start}, {u"terms"_s, form->terms},
                                            {u"email"_s, form->email}, {u"state"_s, form->state->lineEdit()}};
    QWidget* widget = field == "state"_L1 ? static_cast<QWidget*>(form->state) : fields.value(field);
    QVERIFY(form->focus(widget));
    fields.value(field)->selectAll();
    paste(fields.value(field), typed);
    QTRY_VERIFY(!message().isEmpty());
    QVERIFY2(message().endsWith(reason), qPrintable(message()));
    if (reason.isEmpty())
        QVERIFY2(!message().contains(u"in place"_s), qPrintable(message()));
}

void TestPasted::whatIsWrongOtherwiseNamesNone() {
    replace(form->zip, u"325O"_s);
    QTRY_COMPARE(message(), u"A ZIP has 5 digits. This one has 3."_s);
    replace(form->zip, u"3250"_s);
    QTRY_COMPARE(message(), u"A ZIP has 5 digits. This one has 4."_s);
}

void TestPasted::aSecretTellsNoDigit() {
    QVERIFY(form->focus(form->birth));
    paste(form->birth, u"O2/03/1980"_s);
    QTRY_COMPARE(message(), u"This is not a date. Type it as MM/DD/YYYY. The O in place 1 is a letter."_s);
    form->model.revertAll();
    QVERIFY(form->focus(form->ssn));
    paste(form->ssn, u"45755546l"_s);
    QTRY_COMPARE(message(), u"This number is unusual. Ask again. The l in place 9 is a letter."_s);
}

QTEST_MAIN(TestPasted)
#include "tst_pasted.moc"
