#include "tests/ui/binder/form.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Email = "Customer/Email"_element;
constexpr ElementId Language = "Customer/Language"_element;
constexpr ElementId Notes = "Customer/Lifeline/ProofNotes"_element;

/// A form that is wrong fails loudly.
class TestBadForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badForms_data();
    void badForms();
    void reusableWidgetHidesWhatIsLacking();
};

void TestBadForms::badForms_data() {
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("typo") << u"Customer/Emial"_s << QString() << u"line"_s << u"no operation"_s;
    QTest::newRow("of another form") << u"Order/Notes"_s << QString() << u"line"_s << u""_s;
    QTest::newRow("typo below") << u"Adress1"_s << u"Customer/MailingAddress"_s << u"line"_s
                                << u"no operation"_s;
    QTest::newRow("plain for an SSN") << u"Customer/SSN"_s << QString() << u"line"_s << u"sensitive"_s;
    QTest::newRow("label for an SSN") << u"Customer/SSN"_s << QString() << u"label"_s << u"no field"_s;
    QTest::newRow("spin box") << u"Customer/AutoDebitDay"_s << QString() << u"spin"_s << u"no field"_s;
    QTest::newRow("plain check box") << u"Customer/IsAutoDebit"_s << QString() << u"check"_s
                                     << u"TriStateBox"_s;
    QTest::newRow("line for a document")
        << u"Customer/Lifeline/ProofDocumentationPDF"_s << QString() << u"line"_s << u"PdfField"_s;
    QTest::newRow("repeated") << u"Customer/TaxExemptions"_s << QString() << u"line"_s << u"repeated"_s;
}

void TestBadForms::badForms() {
    QFETCH(QString, element);
    QFETCH(QString, prefix);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QWidget page;
    page.setProperty("elementPrefix", prefix);
    QWidget* field = kind == "spin"_L1    ? static_cast<QWidget*>(new QSpinBox(&page))
                     : kind == "check"_L1 ? static_cast<QWidget*>(new QCheckBox(&page))
                     : kind == "label"_L1 ? static_cast<QWidget*>(new QLabel(&page))
                                          : static_cast<QWidget*>(new QLineEdit(&page));
    field->setProperty("element", element);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^Form .*"_s));
    RecordModel model(FormSchema::customer());
    const FormBinder binder(&page, &model);
    QCOMPARE(binder.problems().size(), 1);
    QVERIFY2(binder.problems().first().contains(words), qPrintable(binder.problems().first()));
    QVERIFY(binder.elements().isEmpty());
}

void TestBadForms::reusableWidgetHidesWhatIsLacking() {
    QWidget page;
    page.setProperty("elementPrefix", u"Order/ShippingAddress"_s);
    auto* rows = new QFormLayout(&page);
    auto* street = Form::named(new QLineEdit, "Address1");
    rows->addRow(u"@"_s, street);
    RecordModel model(FormSchema::customer());
    const FormBinder binder(&page, &model);
    QVERIFY(binder.problems().isEmpty());
    page.show();
    QVERIFY(!street->isVisible());
    QVERIFY(!rows->labelForField(street)->isVisible());
}

QTEST_MAIN(TestBadForms)
#include "tst_badforms.moc"
