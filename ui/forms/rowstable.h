#pragma once

#include "ui/forms/plaintable.h"

namespace lineside {

/// The table of a RowsEditor: single cells; any key starts editing, Return too, Delete empties.
class RowsTable : public PlainTable {
    Q_OBJECT

public:
    explicit RowsTable(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QString cellText(const QModelIndex& index) const override;
};

} // namespace lineside
