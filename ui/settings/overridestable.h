#pragma once

#include "ui/settings/settingsvalues.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace lineside {

namespace look {
class Message;
}

/// Names of single elements that an installation spells otherwise: element and name on the wire, a row each.
/// A row that can't be used is said below the table.
class OverridesTable : public QWidget {
    Q_OBJECT

public:
    explicit OverridesTable(QWidget* parent = nullptr);

    void setOverrides(const QList<NameOverride>& overrides);
    /// Rows without any text are left out.
    [[nodiscard]] QList<NameOverride> overrides() const;
    /// What is wrong with the first row that can't be used; empty when all can.
    [[nodiscard]] QString problem() const;
    void showProblem(const QString& words);

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(const NameOverride& row);
    void removeRow();
    void measure();

    QTableWidget* m_table;
    QPushButton* m_remove;
    look::Message* m_message;
};

} // namespace lineside
