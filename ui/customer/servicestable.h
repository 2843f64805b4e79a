#pragma once

#include "models/record/rows.h"

#include <QWidget>

class QLineEdit;

namespace lineside {

class PlainTable;
class RowsIndex;
namespace look {
class Label;
}

/// Rows to read, find and copy: a filter above, sorted by a click on a header.
class ServicesTable : public QWidget {
    Q_OBJECT

public:
    explicit ServicesTable(QWidget* parent = nullptr);

    void setRows(const Rows& rows);
    [[nodiscard]] RowsIndex* index() const { return m_index; }
    [[nodiscard]] PlainTable* table() const { return m_table; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void measure();
    void fitColumns();

    RowsIndex* m_index;
    QLineEdit* m_filter;
    look::Label* m_count;
    look::Label* m_nothing;
    PlainTable* m_table;
};

} // namespace lineside
