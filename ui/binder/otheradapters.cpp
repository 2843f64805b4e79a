#include "ui/binder/otheradapters.h"

#include "models/formats/boolean.h"
#include "models/record/spelling.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/radiofield.h"
#include "ui/fields/tristatebox.h"
#include "ui/look/states.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextDocument>

namespace lineside {

using namespace Qt::StringLiterals;

ChoiceAdapter::ChoiceAdapter(ChoiceField* field) : Adapter(field), m_field(field) {
    connect(field, &ChoiceField::chosen, this, &Adapter::edited);
}

void ChoiceAdapter::setChoices(const Element& element, const QList<Choice>& choices) {
    QList<ChoiceField::Item> items;
    for (const Choice& choice : choices)
        items.append({choice.code, choiceText(element, choice)});
    m_field->setChoices(items, element.open);
}

void ChoiceAdapter::setEditable(bool editable) {
    m_field->setEnabled(editable);
    look::setReadOnlyField(m_field, !editable);
}

namespace {
QString choiceHint(const Shown& shown) {
    return shown.fresh ? shown.hint : shown.nothingWords();
}
} // namespace

void ChoiceAdapter::show(const Shown& shown) {
    m_field->setCode(shown.text, choiceHint(shown));
}

bool ChoiceAdapter::shows(const Shown& shown) const {
    return m_field->shows(shown.text, choiceHint(shown));
}

void ChoiceAdapter::settle(const Shown& shown) {
    if (!m_field->isEditable())
        show(shown);
}

QString ChoiceAdapter::typed() const {
    return m_field->code();
}

QLineEdit* ChoiceAdapter::lineEdit() const {
    return m_field->lineEdit();
}

TriStateAdapter::TriStateAdapter(TriStateBox* box) : Adapter(box), m_box(box) {
    connect(box, &QCheckBox::clicked, this, &Adapter::edited);
}

void TriStateAdapter::setEditable(bool editable) {
    m_box->setEnabled(editable);
}

/// What is neither yes nor no is shown as it came.
QString TriStateAdapter::words(const Shown& shown) const {
    static const Element flag = schema::boolean("", Use::Output);
    return shown.state == State::Set ? revealed(flag, Value(shown.text)) : shown.nothingWords();
}

void TriStateAdapter::show(const Shown& shown) {
    m_box->setAnswer(readBoolean(shown.text));
    if (m_speaking)
        m_box->setText(words(shown));
}

bool TriStateAdapter::shows(const Shown& shown) const {
    return m_box->answer() == readBoolean(shown.text) && (!m_speaking || m_box->text() == words(shown));
}

void TriStateAdapter::settle(const Shown& shown) {
    show(shown);
}

QString TriStateAdapter::typed() const {
    const auto answer = m_box->answer();
    return answer ? writeBoolean(*answer) : QString();
}

RadioAdapter::RadioAdapter(RadioField* field) : Adapter(field), m_field(field) {
    connect(field, &RadioField::chosen, this, &Adapter::edited);
}

void RadioAdapter::prepare(const Element& element) {
    m_flag = element.type == Type::Boolean;
    if (m_flag)
        m_field->setFlagItems(writeBoolean(true), writeBoolean(false));
}

void RadioAdapter::setChoices(const Element& element, const QList<Choice>& choices) {
    if (m_flag)
        return;
    QList<RadioField::Item> items;
    for (const Choice& choice : choices)
        items.append({choice.code, choiceText(element, choice)});
    m_field->setItems(items);
}

void RadioAdapter::setEditable(bool editable) {
    m_field->setEnabled(editable);
}

QString RadioAdapter::codeOf(const Shown& shown) const {
    const auto answer = m_flag ? readBoolean(shown.text) : std::nullopt;
    return answer ? writeBoolean(*answer) : shown.text;
}

void RadioAdapter::show(const Shown& shown) {
    m_field->setCode(codeOf(shown));
}

bool RadioAdapter::shows(const Shown& shown) const {
    const QString code = codeOf(shown);
    return m_field->code() == (m_field->button(code) ? code : QString());
}

QString RadioAdapter::typed() const {
    return m_field->code();
}

MemoAdapter::MemoAdapter(QPlainTextEdit* edit) : Adapter(edit), m_edit(edit) {
    edit->setTabChangesFocus(true);
    edit->setUndoRedoEnabled(false);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_populating)
            Q_EMIT edited();
    });
}

void MemoAdapter::setEditable(bool editable) {
    m_edit->setReadOnly(!editable);
    look::setReadOnlyField(m_edit, !editable);
}

void MemoAdapter::settle(const Shown& shown) {
    m_edit->setPlaceholderText(m_edit->isReadOnly() ? shown.nothingWords() : shown.hint);
}

void MemoAdapter::show(const Shown& shown) {
    const QScopedValueRollback guard(m_populating, true);
    settle(shown);
    if (typed() != shown.text)
        m_edit->setPlainText(shown.text);
    m_shown = shown.text;
}

bool MemoAdapter::shows(const Shown& shown) const {
    const QString hint = m_edit->isReadOnly() ? shown.nothingWords() : shown.hint;
    return typed() == shown.text && m_edit->placeholderText() == hint;
}

/// Not toPlainText(), which turns no-break spaces into plain ones. The document has its own line ends: what
/// is still the text that was shown is answered as it came, and where each line ended in CR LF, so do those
/// that are typed.
QString MemoAdapter::typed() const {
    QString text = withPlainLineEnds(m_edit->document()->toRawText());
    if (text == withPlainLineEnds(m_shown))
        return m_shown;
    const qsizetype pairs = m_shown.count("\r\n"_L1);
    if (pairs > 0 && pairs == m_shown.count(u'\n') && pairs == m_shown.count(u'\r'))
        text.replace(u'\n', "\r\n"_L1);
    return text;
}

PdfAdapter::PdfAdapter(PdfField* field) : Adapter(field), m_field(field) {
    connect(field, &PdfField::chosen, this, &Adapter::edited);
    connect(field, &PdfField::removed, this, &Adapter::reverted);
}

namespace {
QString pdfWords(const Shown& shown) {
    return shown.state == State::Set ? sizeWords(base64Size(shown.text)) : shown.nothingWords();
}
} // namespace

void PdfAdapter::setEditable(bool editable) {
    m_field->setEditable(editable);
}

void PdfAdapter::show(const Shown& shown) {
    m_field->setWords(pdfWords(shown), shown.own);
}

bool PdfAdapter::shows(const Shown& shown) const {
    return m_field->words() == pdfWords(shown) && m_field->isOwn() == shown.own;
}

void PdfAdapter::settle(const Shown& shown) {
    show(shown);
}

QString PdfAdapter::typed() const {
    return m_field->chosenText();
}

} // namespace lineside
