#include "ui/binder/lineadapter.h"

#include "ui/fields/datefield.h"
#include "ui/fields/readonlyfield.h"
#include "ui/look/states.h"

#include <QKeyEvent>
#include <QToolButton>

#include <limits>

namespace lineside {

namespace {

/// A key that writes something, as QLineEdit takes it.
bool isWriting(const QKeyEvent& key) {
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    const bool command = held == Qt::ControlModifier || held == (Qt::ControlModifier | Qt::ShiftModifier);
    return !command && !key.text().isEmpty() && key.text().front().isPrint();
}

} // namespace

LineAdapter::LineAdapter(QLineEdit* edit) : Adapter(edit), m_edit(edit) {
    edit->setMaxLength(std::numeric_limits<int>::max()); // what comes or is pasted is never cut
    connect(edit, &QLineEdit::textEdited, this, &Adapter::edited);
    if (auto* date = qobject_cast<DateField*>(edit))
        connect(date, &DateField::picked, this, &Adapter::edited);
}

void LineAdapter::prepare(const Element& element) {
    m_maxLength = element.maxLength;
    m_edit->installEventFilter(this);
    if (element.type == Type::Integer)
        m_edit->setInputMethodHints(Qt::ImhPreferNumbers);
    else if (element.type == Type::Decimal)
        m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

void LineAdapter::setEditable(bool editable) {
    m_edit->setReadOnly(!editable);
    look::setReadOnlyField(m_edit, !editable);
    if (auto* date = qobject_cast<DateField*>(m_edit))
        date->button()->setVisible(editable);
}

bool LineAdapter::isFull() const {
    return m_maxLength > 0 && m_edit->text().size() - m_edit->selectedText().size() >= m_maxLength;
}

bool LineAdapter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || m_edit->isReadOnly() || !isFull() ||
        !isWriting(*static_cast<QKeyEvent*>(event)))
        return Adapter::eventFilter(watched, event);
    Q_EMIT noted(tr("At most %1 characters fit.").arg(m_maxLength));
    return true;
}

void LineAdapter::settle(const Shown& shown) {
    const QString hint = m_edit->isReadOnly() ? shown.nothingWords() : shown.hint;
    if (m_edit->placeholderText() != hint)
        m_edit->setPlaceholderText(hint);
}

void LineAdapter::show(const Shown& shown) {
    settle(shown);
    if (m_edit->text() == shown.text)
        return;
    m_edit->setText(shown.text);
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);
}

bool LineAdapter::shows(const Shown& shown) const {
    const QString hint = m_edit->isReadOnly() ? shown.nothingWords() : shown.hint;
    return m_edit->text() == shown.text && m_edit->placeholderText() == hint;
}

QString LineAdapter::typed() const {
    return m_edit->text();
}

MaskedAdapter::MaskedAdapter(MaskedField* field) : Adapter(field), m_field(field) {
    connect(field, &QLineEdit::textEdited, this, &Adapter::edited);
}

void MaskedAdapter::setEditable(bool editable) {
    m_field->setReadOnly(!editable);
    look::setReadOnlyField(m_field, !editable);
}

void MaskedAdapter::show(const Shown& shown) {
    const bool typedHere = m_field->isTyping() && m_field->text() == shown.text;
    if (!m_field->isMasked() && !typedHere)
        m_field->conceal();
    m_field->setRest(shown.state == State::Set && !shown.text.isEmpty(),
                     m_field->isReadOnly() ? shown.nothingWords() : shown.hint);
}

bool MaskedAdapter::shows(const Shown& shown) const {
    if (!m_field->isMasked() && m_field->text() != shown.text)
        return false;
    return m_field->restIs(shown.state == State::Set && !shown.text.isEmpty(),
                           m_field->isReadOnly() ? shown.nothingWords() : shown.hint);
}

/// Left empty, it is back at its bullets.
void MaskedAdapter::settle(const Shown& shown) {
    if (m_field->text().isEmpty())
        show(shown);
}

QString MaskedAdapter::typed() const {
    return m_field->text();
}

QLineEdit* MaskedAdapter::lineEdit() const {
    return m_field;
}

void MaskedAdapter::conceal() {
    m_field->conceal();
}

ReadOnlyAdapter::ReadOnlyAdapter(ReadOnlyField* field, bool sensitive)
    : Adapter(field)
    , m_field(field)
    , m_sensitive(sensitive) {}

void ReadOnlyAdapter::setChoices(const Element&, const QList<Choice>& choices) {
    m_choices = choices;
}

QString ReadOnlyAdapter::text(const Shown& shown) const {
    return shown.state == State::Set ? revealed(*m_element, Value(shown.text), m_choices) : QString();
}

void ReadOnlyAdapter::show(const Shown& shown) {
    if (!m_sensitive)
        return m_field->setPlain(text(shown), shown.nothingWords());
    m_field->conceal();
    m_field->setRest(shown.state == State::Set, shown.nothingWords());
}

bool ReadOnlyAdapter::shows(const Shown& shown) const {
    if (!m_sensitive)
        return m_field->text() == text(shown) && m_field->restIs(false, shown.nothingWords());
    if (m_field->isRevealed() && m_field->text() != text(shown))
        return false;
    return m_field->restIs(shown.state == State::Set, shown.nothingWords());
}

QLineEdit* ReadOnlyAdapter::lineEdit() const {
    return m_field;
}

void ReadOnlyAdapter::conceal() {
    if (m_sensitive)
        m_field->conceal();
}

} // namespace lineside
