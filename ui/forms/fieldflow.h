#pragma once

#include <QWidget>

class QFormLayout;

namespace lineside {

class FlowLayout;

/// The rows of a form side by side in two columns, read from left to right, or in one where there is no room.
/// A row that is hidden leaves no hole; both columns of a line stay at one height. Designer sees a plain
/// form: a row of it with the property `wide` takes both columns, one with `startsLine` begins at the left.
class FieldFlow : public QWidget {
    Q_OBJECT

public:
    explicit FieldFlow(QWidget* parent = nullptr);

    /// Takes its own form's rows, or those of another. Before anything is bound to the fields.
    void arrange();
    void take(QFormLayout* form);
    void measure(bool stacked, int columnWidth);
    /// One for each row; its fields are below it.
    [[nodiscard]] const QList<QWidget*>& cells() const { return m_cells; }

private:
    void takeRow(QFormLayout* form);

    FlowLayout* m_flow = nullptr;
    QList<QWidget*> m_cells;
};

} // namespace lineside
