#pragma once

#include <QTableView>

namespace lineside {

/// A table of customers to open: whole rows, hairlines, Enter or a double click opens, Ctrl+C copies what is
/// selected with tabs between the cells.
class CustomerTable : public QTableView {
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
    void copy() const;

    QList<int> m_widths;
};

} // namespace lineside
