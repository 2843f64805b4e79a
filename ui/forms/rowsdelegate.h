#pragma once

#include "ui/forms/formcontext.h"

#include <QStyledItemDelegate>

namespace lineside {

/// Edits a cell of a group: a list that takes other texts too where choices are known, else a line. Shows the
/// words of codes, and bullets for the value of a sensitive custom field.
class RowsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RowsDelegate(const FormContext& context, QObject* parent);
    void setContext(const FormContext& context) { m_context = context; }

    [[nodiscard]] QString cellText(const QModelIndex& index) const;
    [[nodiscard]] QList<Choice> choicesOf(const QModelIndex& index) const;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    [[nodiscard]] const FormContext& context() const { return m_context; }

private:
    [[nodiscard]] bool isHidden(const QModelIndex& index) const;

    FormContext m_context;
};

} // namespace lineside
