#pragma once

#include "models/catalog/sitecatalog.h"
#include "ui/forms/rowsdelegate.h"

namespace lineside {

/// As any rows; where rate or quantity is left to the service it shows what the catalog expects, in the
/// second colour.
class ProductsDelegate : public RowsDelegate {
    Q_OBJECT

public:
    ProductsDelegate(const FormContext& context, SiteCatalog catalog, QObject* parent);

    void setCatalog(const SiteCatalog& catalog) { m_catalog = catalog; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString expected(const QModelIndex& index) const;

    SiteCatalog m_catalog;
};

} // namespace lineside
