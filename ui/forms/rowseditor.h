#pragma once

#include "models/recordmodel/rowsmodel.h"
#include "ui/forms/formcontext.h"

#include <QPoint>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace lineside {

class PlainTable;
class RowsDelegate;
namespace look {
class Label;
}

/// The rows of a repeated group, edited in place, with buttons to add, remove and revert. The last row is
/// always empty: typing in it adds one.
class RowsEditor : public QWidget {
    Q_OBJECT

public:
    explicit RowsEditor(QWidget* parent = nullptr);

    /// Once. The group is the property `group` of the form. The rows go with the model, where that goes
    /// first.
    void bind(RecordModel& record, const FormContext& context);
    /// Other choices from here on: a changed catalog.
    void setContext(const FormContext& context);
    [[nodiscard]] RowsModel* rows() const { return m_rows; }
    [[nodiscard]] PlainTable* table() const { return m_table; }

    /// As high as its rows, for a page that scrolls as a whole.
    void fitRows();

    /// Opens the editor in the empty row.
    virtual void addRow();
    void removeSelected();

protected:
    /// Rows are added below the table, not in an empty row of it.
    void addBelow(QWidget* adder);
    virtual RowsDelegate* makeDelegate(const FormContext& context);
    void changeEvent(QEvent* event) override;

private:
    void restore();
    void refresh();
    void goOn(bool next);
    void fit();

    RecordModel* m_record = nullptr;
    QPointer<RowsModel> m_rows;
    PlainTable* m_table;
    look::Label* m_hint;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_revert;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_lines;
    bool m_fits = false;
    bool m_emptyRow = true;
    QPoint m_current{0, 0}; ///< column, row; the model resets at each edit
};

} // namespace lineside
