#include "ui/forms/rowsdelegate.h"

#include "models/recordmodel/rowsmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/words/values.h"

#include <QComboBox>
#include <QLineEdit>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

const RowsModel* rowsOf(const QModelIndex& index) {
    return qobject_cast<const RowsModel*>(index.model());
}

int columnOf(const QModelIndex& index, QStringView name) {
    const RowsModel* rows = rowsOf(index);
    for (int column = 0; rows && column < rows->columnCount(); ++column) {
        if (rows->columnName(column) == name)
            return column;
    }
    return -1;
}

/// The custom field of a row: its ID, or the label if it has none.
QString fieldOf(const QModelIndex& index) {
    for (const QStringView name : {QStringView(u"FieldID"), QStringView(u"Label")}) {
        const int column = columnOf(index, name);
        const QString text =
            column < 0 ? QString() : index.siblingAtColumn(column).data(Qt::EditRole).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// As a list of the column shows the choice.
QString listed(const QModelIndex& index, const Choice& choice) {
    const RowsModel* rows = rowsOf(index);
    const Element* element = rows ? rows->member(index.column()) : nullptr;
    return element ? choiceText(*element, choice) : choice.code;
}

bool isFieldValue(const QModelIndex& index) {
    return columnOf(index, u"FieldID") >= 0 && columnOf(index, u"Value") == index.column();
}

} // namespace

RowsDelegate::RowsDelegate(const FormContext& context, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context) {}

QList<Choice> RowsDelegate::choicesOf(const QModelIndex& index) const {
    if (isFieldValue(index))
        return m_context.fieldChoices(fieldOf(index));
    const RowsModel* rows = rowsOf(index);
    const Element* element = rows ? rows->member(index.column()) : nullptr;
    return element && element->source != Source::None ? m_context.choices(*element) : QList<Choice>();
}

bool RowsDelegate::isHidden(const QModelIndex& index) const {
    return isFieldValue(index) && m_context.isFieldSensitive(fieldOf(index));
}

QString RowsDelegate::cellText(const QModelIndex& index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (text.isEmpty())
        return {};
    if (isHidden(index))
        return bullets();
    for (const Choice& choice : choicesOf(index)) {
        if (choice.code == text)
            return listed(index, choice);
    }
    return text;
}

void RowsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = cellText(index);
    option->features.setFlag(QStyleOptionViewItem::HasDisplay, true);
    if (index.data(RecordModel::SeverityRole).isValid()) // as typed, and no number
        option->palette.setColor(QPalette::Text, look::color(look::Token::Refuse, option->palette));
}

QWidget* RowsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& index) const {
    const QList<Choice> choices = choicesOf(index);
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    QWidget* editor = nullptr;
    if (choices.isEmpty()) {
        editor = new QLineEdit(parent);
    } else {
        auto* combo = new QComboBox(parent);
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        for (const Choice& choice : choices)
            combo->addItem(listed(index, choice), choice.code);
        combo->setCurrentIndex(-1);
        editor = combo;
    }
    editor->setAccessibleName(name);
    return editor;
}

void RowsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // What is hidden opens empty: it is only replaced.
    const QString text = isHidden(index) ? QString() : index.data(Qt::EditRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        const int at = combo->findData(text);
        combo->setCurrentIndex(at);
        combo->setEditText(at < 0 ? text : combo->itemText(at));
        combo->lineEdit()->selectAll();
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void RowsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    QString text;
    if (const auto* combo = qobject_cast<QComboBox*>(editor)) {
        text = combo->currentText().trimmed();
        const int at = combo->findText(text, Qt::MatchFixedString);
        if (at >= 0)
            text = combo->itemData(at).toString();
    } else if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        text = line->text();
    }
    if (text.isEmpty() && isHidden(index))
        return;
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text, Qt::EditRole);
}

void RowsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& /*index*/) const {
    editor->setGeometry(option.rect.adjusted(0, look::px(1), -look::px(4), -look::px(2)));
}

} // namespace lineside
