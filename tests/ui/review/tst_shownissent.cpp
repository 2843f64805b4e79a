#include "models/formats/codepoints.h"
#include "models/formats/decimal.h"
#include "models/formats/shown.h"
#include "models/record/spelling.h"
#include "models/rules/typed.h"
#include "models/wire/writer.h"
#include "tests/ui/binder/form.h"
#include "ui/outgoing/reviewwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextDocument>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace lineside;
using namespace lineside::test;

namespace {

/// What people paste, whole and in pieces, and what nobody sees in it.
QString anyText() {
    static const QStringList pieces{u"a"_s,
                                    u"Elm"_s,
                                    u" "_s,
                                    u"  "_s,
                                    u"2"_s,
                                    u"32502"_s,
                                    u"1/2/1960"_s,
                                    u"May 7 24"_s,
                                    u"$1,234.50"_s,
                                    u"-"_s,
                                    u"987-65-4321"_s,
                                    u"25.00"_s,
                                    u"\n"_s,
                                    u"\r\n"_s,
                                    u"\t"_s,
                                    u"\v"_s,
                                    u"<b>&amp;"_s,
                                    u"FL"_s,
                                    u"english"_s,
                                    u"Georgia"_s,
                                    u"EN"_s,
                                    u"0001-01-01"_s,
                                    u"O"_s,
                                    u"\u2013"_s,
                                    u"\u00A0"_s,
                                    u"\u200B"_s,
                                    u"\u200D"_s,
                                    u"\u202E"_s,
                                    u"\u2028"_s,
                                    u"\u0301"_s,
                                    u"\u0645"_s,
                                    u"\u0663"_s,
                                    u"\uFF12"_s,
                                    u"\uFEFF"_s,
                                    u"\uFFFE"_s,
                                    u"\u240B"_s,
                                    u"\U0001F525"_s,
                                    u"\u00DF"_s,
                                    u"e"_s,
                                    u"@x.example"_s,
                                    QString(QChar(0xD83D)),
                                    QString(QChar(0)),
                                    u"]]>"_s,
                                    u"9999-12-31T23:59:59"_s};
    QString text;
    for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size()))))
        text += pieces.at(i);
    return text;
}

/// The texts of the envelope's elements, without those of session and key.
QStringList sentTexts(const ChangeSet& changes) {
    wire::Signature signature;
    signature.sessionKey = u"key"_s;
    QXmlStreamReader xml(wire::envelope(changes.request(), signature, {}));
    QStringList texts;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            text = QString(u""_s);
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!text.isNull() && xml.name() != u"SessionKey" && xml.name() != u"ID")
                texts.append(text);
            text = QString();
            break;
        default:
            break;
        }
    }
    RC_ASSERT(!xml.hasError());
    return texts;
}

/// What a person sees in the field when they have left it; of a choice its code.
QString shownIn(QWidget* field) {
    if (auto* masked = qobject_cast<MaskedField*>(field)) {
        masked->reveal();
        return masked->text();
    }
    if (auto* choice = qobject_cast<ChoiceField*>(field))
        return choice->code();
    if (auto* memo = qobject_cast<QPlainTextEdit*>(field))
        return withPlainLineEnds(memo->document()->toRawText()); // no-break spaces and all
    return static_cast<QLineEdit*>(field)->text();
}

/// What the review shows is what goes out, but for the spelling that values.h states.
void agrees(const Element& element, const QString& review, const QString& wire,
            const QList<Choice>& choices) {
    if (element.type == Type::Decimal) {
        const QString bare = QString(review).remove(u'$').remove(u',');
        RC_ASSERT((Decimal::parse(bare) == Decimal::parse(wire)));
    } else if (element.type == Type::Date || element.type == Type::DateTime) {
        RC_ASSERT(review == fieldText(element, wire));
    } else {
        QString expected = shownLine(wire, 2000);
        for (const Choice& choice : choices) {
            if (choice.code == wire)
                expected = choiceText(element, choice);
        }
        RC_ASSERT(review == expected);
    }
}

bool hasOwnSpelling(const Element& element) {
    return element.type != Type::String ||
           (element.format != Format::Any && element.format != Format::Lines &&
            element.format != Format::Email);
}

} // namespace

/// No text makes a field show one thing and send another.
class TestShownIsSent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_form = std::make_unique<Form>();
        QVERIFY(m_form->open(Form::record()));
    }
    void cleanupTestCase() {
        m_form.reset();
        QGuiApplication::clipboard()->clear();
    }

    void fields_data() {
        QTest::addColumn<QWidget*>("field");
        QTest::addColumn<ElementId>("id");
        const auto row = [](const char* name, QWidget* field, ElementId id) {
            QTest::newRow(name) << field << id;
        };
        row("a line", m_form->street, "Customer/PhysicalAddress/Address1"_element);
        row("a ZIP", m_form->zip, "Customer/PhysicalAddress/Zip"_element);
        row("an address", m_form->email, "Customer/Email"_element);
        row("a date", m_form->start, "Customer/ContractStart"_element);
        row("money", m_form->limit, "Customer/Billing/UsageBalanceLimit"_element);
        row("a number", m_form->terms, "Customer/Billing/PaymentTerms"_element);
        row("a masked date", m_form->birth, "Customer/DOB"_element);
        row("a masked number", m_form->ssn, "Customer/SSN"_element);
        row("a code of a list", m_form->state, "Customer/PhysicalAddress/State"_element);
        row("a code of the installation", m_form->language, "Customer/Language"_element);
        row("some lines", m_form->notes, "Customer/Lifeline/ProofNotes"_element);
    }

    void fields() {
        QFETCH(QWidget*, field);
        QFETCH(const ElementId, id);
        QVERIFY(rc::check([&] { hold(field, id, anyText()); }));
    }

    /// Codes, their words, and both with what nobody sees.
    void choices() {
        for (const QString& typed :
             {u"english"_s, u"English\u200B"_s, u" EN"_s, u"en\n"_s, u"\u202AEN\u202C"_s}) {
            typeInto(m_form->language, typed);
            QVERIFY2(!m_form->model.isModified(), qPrintable(typed)); // it was EN
        }
        typeInto(m_form->language, u"spanish\u00A0"_s);
        QCOMPARE(m_form->now("Customer/Language"_element), u"ES"_s);
        m_form->model.revertAll();
    }

private:
    void typeInto(QWidget* field, const QString& text) {
        m_form->model.revertAll();
        m_form->model.undoStack()->clear();
        m_form->focus(field);
        QGuiApplication::clipboard()->setText(text);
        QWidget* target = field;
        if (auto* choice = qobject_cast<ChoiceField*>(field))
            target = choice->lineEdit();
        QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_V, Qt::ControlModifier);
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        m_form->focus(m_form->zip4);
    }

    void hold(QWidget* field, ElementId id, const QString& text) {
        typeInto(field, text);
        const FormRow& row = *m_form->model.form().find(id);
        const ChangeSet changes = m_form->model.changeSet();
        const bool refused = m_form->model.worst(id) == Severity::Refuse;
        if (changes.isEmpty()) {
            RC_ASSERT((refused || m_form->model.mark(id) == RecordModel::Mark::None));
            RC_ASSERT((refused || m_form->model.shownText(id) == m_form->model.baseline().text(id)));
            RC_ASSERT(sentTexts(changes).isEmpty());
            return;
        }
        RC_ASSERT(changes.changes().size() == 1);
        const Change& change = changes.changes().first();
        RC_ASSERT((change.id == id));
        RC_ASSERT((sentTexts(changes) == QStringList{change.text}));
        const QString shown = shownIn(field);
        if (!hasOwnSpelling(row.element()))
            RC_ASSERT(shown == change.text);
        const TypedText read = readTyped(row.element(), shown, QDate::currentDate());
        RC_ASSERT((read.readable && read.wire == change.text));
        ReviewWords words(m_form->model.form(), m_context);
        words.setRevealed(true);
        if (change.kind == Change::Kind::Set)
            agrees(row.element(), words.after(change), change.text, m_context.choices(row.element()));
    }

    std::unique_ptr<Form> m_form;
    ReviewContext m_context;
};

QTEST_MAIN(TestShownIsSent)
#include "tst_shownissent.moc"
