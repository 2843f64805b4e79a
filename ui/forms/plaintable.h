#pragma once

#include <QTableView>

namespace lineside {

/// A table as all tables here: whole rows or cells, no grid, Ctrl+C copies what is chosen, tab-separated, as
/// it is shown: masked stays masked, and no cell is a formula (copiedTable()). Tab leaves it.
class PlainTable : public QTableView {
    Q_OBJECT

public:
    explicit PlainTable(QWidget* parent = nullptr);

    /// The chosen cells as text.
    [[nodiscard]] QString selectedText() const;
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// A cell as it is shown.
    [[nodiscard]] virtual QString cellText(const QModelIndex& index) const;

private:
    void measure();
};

} // namespace lineside
