#include "ui/fields/choicefield.h"

#include "models/formats/typed.h"

#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {
constexpr int CodeRole = Qt::UserRole;
constexpr int NameRole = Qt::UserRole + 1;
} // namespace

ChoiceField::ChoiceField(QWidget* parent) : QComboBox(parent) {
    setInsertPolicy(QComboBox::NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &ChoiceField::chosen);
}

void ChoiceField::setChoices(const QList<Item>& items, bool open) {
    const QString before = code();
    const QString nothing = words();
    clear();
    m_foreign = -1;
    for (const Item& item : items) {
        addItem(item.text, item.code);
        const QString first = item.text.section(u"  "_s, 0, 0);
        setItemData(count() - 1, first == item.code ? item.text.section(u"  "_s, 1) : first, NameRole);
    }
    setOpen(open);
    setCode(before, nothing);
}

void ChoiceField::setOpen(bool open) {
    if (open == isEditable())
        return;
    setEditable(open);
    if (!open)
        return;
    // The completion offers and never writes into what is being typed.
    auto* offered = new QCompleter(model(), this);
    offered->setCompletionMode(QCompleter::PopupCompletion);
    offered->setFilterMode(Qt::MatchContains);
    offered->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(offered);
    lineEdit()->setContextMenuPolicy(Qt::NoContextMenu); // the field's own
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceField::chosen);
}

int ChoiceField::indexOf(const QString& code) const {
    return code.isEmpty() ? -1 : findData(code, CodeRole, Qt::MatchExactly | Qt::MatchCaseSensitive);
}

void ChoiceField::dropForeign() {
    if (m_foreign >= 0)
        removeItem(m_foreign);
    m_foreign = -1;
}

void ChoiceField::setCode(const QString& code, const QString& words) {
    isEditable() ? lineEdit()->setPlaceholderText(words) : setPlaceholderText(words);
    int index = indexOf(code);
    if (index < 0 && !code.isEmpty() && !isEditable()) {
        dropForeign();
        addItem(code, code);
        m_foreign = index = count() - 1;
    }
    setCurrentIndex(index);
    if (!isEditable())
        return;
    setEditText(shownFor(index, code));
    lineEdit()->setCursorPosition(0);
}

QString ChoiceField::shownFor(int index, const QString& code) const {
    return index < 0 || (m_codesOnly && isEditable()) ? code : itemText(index);
}

QString ChoiceField::words() const {
    return isEditable() ? lineEdit()->placeholderText() : placeholderText();
}

/// A typed text may be a code, its words, or both as the list shows them.
QString ChoiceField::codeOfText(const QString& text) const {
    const QString typed = cleanLine(text);
    if (indexOf(typed) >= 0)
        return typed;
    for (int i = 0; i < count(); ++i) {
        for (const QString& name :
             {itemText(i), itemData(i, CodeRole).toString(), itemData(i, NameRole).toString()}) {
            if (name.compare(typed, Qt::CaseInsensitive) == 0)
                return itemData(i, CodeRole).toString();
        }
    }
    return text;
}

QString ChoiceField::code() const {
    return isEditable() ? codeOfText(currentText()) : currentData(CodeRole).toString();
}

bool ChoiceField::shows(const QString& code, const QString& words) const {
    const int index = indexOf(code);
    return currentText() == shownFor(index, code) && this->words() == words &&
           (isEditable() || currentData(CodeRole) == code);
}

void ChoiceField::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace lineside
