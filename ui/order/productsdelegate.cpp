#include "ui/order/productsdelegate.h"

#include "models/recordmodel/rowsmodel.h"
#include "ui/look/tokens.h"

namespace lineside {

using namespace Qt::StringLiterals;

QString ProductsDelegate::expected(const QModelIndex& index) const {
    const auto* rows = qobject_cast<const RowsModel*>(index.model());
    if (!rows || index.row() >= rows->filledRows() || !index.data(Qt::EditRole).toString().isEmpty())
        return {};
    const QString name = rows->columnName(index.column());
    if (name == "Quantity"_L1)
        return u"1"_s;
    if (name != "Rate"_L1)
        return {};
    const QString id = index.siblingAtColumn(0).data(Qt::EditRole).toString();
    for (const CatalogProduct& product : context().catalog.products()) {
        if (QString::number(product.id) == id)
            return product.rate;
    }
    return {};
}

void ProductsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    RowsDelegate::initStyleOption(option, index);
    const QString usual = expected(index);
    if (usual.isEmpty())
        return;
    option->text = usual;
    const QColor ink = look::color(look::Token::Second, option->palette);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace lineside
