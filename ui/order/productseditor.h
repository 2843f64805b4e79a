#pragma once

#include "ui/forms/rowseditor.h"

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace lineside {

/// The further products of an order: a table edited in place, and below it a line that adds one by name or
/// ID. An ID that the catalog lacks is taken too.
class ProductsEditor : public RowsEditor {
    Q_OBJECT

public:
    explicit ProductsEditor(QWidget* parent = nullptr);

    void bindProducts(RecordModel& record, const FormContext& context);
    void setCatalog(const FormContext& context);
    /// Goes to the line that adds.
    void addRow() override;
    [[nodiscard]] QLineEdit* addLine() const { return m_line; }

protected:
    RowsDelegate* makeDelegate(const FormContext& context) override;

private:
    void fillChoices();
    void layOutColumns();
    void schedule(const QString& text);
    void take(const QString& text);
    [[nodiscard]] QString idOf(const QString& text) const;

    SiteCatalog m_catalog;
    QStandardItemModel* m_choices;
    QLineEdit* m_line;
    QCompleter* m_completer;
    QString m_pending;
    bool m_scheduled = false;
};

} // namespace lineside
