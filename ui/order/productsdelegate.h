#pragma once

#include "ui/forms/rowsdelegate.h"

namespace lineside {

/// As any rows; where rate or quantity is left to the service it shows what the catalog expects, in the
/// second colour.
class ProductsDelegate : public RowsDelegate {
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString expected(const QModelIndex& index) const;
};

} // namespace lineside
