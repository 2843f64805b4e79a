#pragma once

#include "ui/binder/formbinder.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/datefield.h"
#include "ui/fields/memofield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/readonlyfield.h"
#include "ui/fields/tristatebox.h"
#include "ui/look/states.h"

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QtTest>

namespace lineside::test {

using namespace Qt::StringLiterals;

/// A file that is always chosen.
class OneFile : public Files {
public:
    QByteArray bytes = "%PDF-1.4 one %%EOF";
    void openPdf(std::function<void(std::optional<File>)> done) override { done(File{u"one.pdf"_s, bytes}); }
    void savePdf(File, std::function<void(std::optional<QString>)> done) override { done({}); }
};

class Resettable : public RecordModel {
public:
    using RecordModel::RecordModel;
    void reset() {
        beginResetModel();
        endResetModel();
    }
};

/// A form as Designer would make it, with one field of each kind and some more.
class Form : public QDialog {
public:
    Form() {
        address->setProperty("elementPrefix", u"Customer/PhysicalAddress"_s);
        auto* rows = new QFormLayout(address);
        auto* zips = new QHBoxLayout;
        zips->addWidget(named(zip, "Zip"));
        zips->addWidget(named(zip4, "Zip4"));
        rows->addRow(u"@"_s, named(street, "Address1"));
        rows->addRow(u"@"_s, named(middle, "MiddleName"));
        rows->addRow(u"ZIP"_s, zips);
        rows->addRow(u"@"_s, named(state, "State"));

        layout->addRow(address);
        layout->addRow(u"@"_s, named(email, "Customer/Email"));
        layout->addRow(u"@"_s, named(emailAgain, "Customer/Email"));
        layout->addRow(u"@"_s, named(start, "Customer/ContractStart"));
        layout->addRow(u"@"_s, named(limit, "Customer/Billing/UsageBalanceLimit"));
        layout->addRow(u"@"_s, named(terms, "Customer/Billing/PaymentTerms"));
        layout->addRow(u"@"_s, named(birth, "Customer/DOB"));
        layout->addRow(u"@"_s, named(ssn, "Customer/SSN"));
        layout->addRow(u"@"_s, named(method, "Customer/BillMethod"));
        layout->addRow(u"@"_s, named(language, "Customer/Language"));
        layout->addRow(u"@"_s, named(debit, "Customer/IsAutoDebit"));
        layout->addRow(named(tribal, "Customer/Lifeline/Tribal"));
        layout->addRow(u"@"_s, named(notes, "Customer/Lifeline/ProofNotes"));
        layout->addRow(u"@"_s, named(pdf, "Customer/Lifeline/SelfCertificationPDF"));
        layout->addRow(u"@"_s, named(id, "Customer/ID"));
        layout->addRow(u"@"_s, named(status, "Customer/Status"));
        layout->addRow(u"@"_s, named(balance, "Customer/Billing/Balance"));
    }

    ~Form() override {
        if (stray && !stray->parent())
            delete stray;
    }

    template <typename W>
    static W* named(W* widget, const char* element) {
        widget->setProperty("element", QString::fromLatin1(element));
        return widget;
    }
    /// Binds, shows and waits for the focus.
    bool open(const Record& record) {
        model.setBaseline(record);
        binder = new FormBinder(this, &model, choices);
        binder->setFiles(&files);
        binder->setRestTime(0);
        show();
        activateWindow();
        return QTest::qWaitForWindowActive(this);
    }
    [[nodiscard]] static QList<Choice> choices(const Element& element) {
        if (element.source == Source::Languages)
            return {{u"EN"_s, u"English"_s}, {u"ES"_s, u"Spanish"_s}};
        return standardChoices(element);
    }
    /// The same customer, of whom nothing else is known.
    [[nodiscard]] static Record bare() {
        Record record;
        record.set("Customer/ID"_element, u"1001"_s);
        return record;
    }
    [[nodiscard]] static Record record() {
        Record record;
        record.set("Customer/ID"_element, u"1001"_s);
        record.set("Customer/Status"_element, u"OPEN"_s);
        record.set("Customer/Billing/Balance"_element, u"48.2"_s);
        record.set("Customer/PhysicalAddress/Address1"_element, u"77 Harbor Ln"_s);
        record.set("Customer/PhysicalAddress/Zip"_element, u"32301"_s);
        record.set("Customer/PhysicalAddress/State"_element, u"FL"_s);
        record.set("Customer/Email"_element, u"rosa@example.com"_s);
        record.set("Customer/ContractStart"_element, u"2024-05-06T00:00:00"_s);
        record.set("Customer/Billing/UsageBalanceLimit"_element, u"1.5"_s);
        record.set("Customer/Billing/PaymentTerms"_element, u"30"_s);
        record.set("Customer/DOB"_element, u"1980-02-29T00:00:00"_s);
        record.set("Customer/SSN"_element, u"123456789"_s);
        record.set("Customer/BillMethod"_element, u"BOTH"_s);
        record.set("Customer/Language"_element, u"EN"_s);
        record.set("Customer/IsAutoDebit"_element, u"true"_s);
        record.set("Customer/Lifeline/ProofNotes"_element, u"one\ntwo"_s);
        record.set("Customer/Lifeline/SelfCertificationPDF"_element, u"JVBERi0xLjQK"_s);
        return record;
    }
    [[nodiscard]] QList<QWidget*> fields() const {
        return {street, zip,    zip4,     state, email,  emailAgain, start, limit, terms,  birth,
                ssn,    method, language, debit, tribal, notes,      pdf,   id,    status, balance};
    }
    bool focus(QWidget* widget) {
        widget->setFocus(Qt::TabFocusReason);
        if (auto* edit = qobject_cast<QLineEdit*>(widget))
            edit->end(false);
        return widget->hasFocus();
    }
    [[nodiscard]] QString now(ElementId element) { return model.current().text(element); }

    Resettable model{FormSchema::customer()};
    OneFile files;
    FormBinder* binder = nullptr;
    QFormLayout* layout = new QFormLayout(this);
    QWidget* address = new QWidget;
    QLineEdit* street = new QLineEdit;
    ReadOnlyField* middle = new ReadOnlyField;
    QLineEdit* zip = new QLineEdit;
    QLineEdit* zip4 = new QLineEdit;
    ChoiceField* state = new ChoiceField;
    QLineEdit* email = new QLineEdit;
    QLineEdit* emailAgain = new QLineEdit;
    DateField* start = new DateField;
    QLineEdit* limit = new QLineEdit;
    QLineEdit* terms = new QLineEdit;
    MaskedField* birth = new MaskedField;
    MaskedField* ssn = new MaskedField;
    ChoiceField* method = new ChoiceField;
    ChoiceField* language = new ChoiceField;
    TriStateBox* debit = new TriStateBox;
    TriStateBox* tribal = new TriStateBox;
    MemoField* notes = new MemoField;
    PdfField* pdf = new PdfField;
    ReadOnlyField* id = new ReadOnlyField;
    ReadOnlyField* status = new ReadOnlyField;
    ReadOnlyField* balance = new ReadOnlyField;
    ReadOnlyField* again = new ReadOnlyField; ///< not in the form of itself
    QPointer<QWidget> stray{again};           ///< deleted here unless a test gave it a parent
};

} // namespace lineside::test
