#pragma once

#include "ui/forms/plaintable.h"

namespace lineside {

/// A table of customers to open: one row at a time, Enter or a double click opens it.
class CustomerTable : public PlainTable {
    Q_OBJECT

public:
    explicit CustomerTable(QWidget* parent = nullptr);

    /// Widths of the columns at a 13 px font; 0 takes what is left.
    void setWidths(const QList<int>& widths);
    void setModel(QAbstractItemModel* model) override;
    /// Focus with a row selected.
    void take();

signals:
    void rowOpened(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void measure();

    QList<int> m_widths;
};

} // namespace lineside
