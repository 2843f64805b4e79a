#pragma once

#include <QList>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace lineside {

namespace look {
class Message;
}

/// The name of an element that an installation spells otherwise.
struct NameOverride {
    QString element;  ///< path in the schema
    QString wireName; ///< a name, or a path
    friend bool operator==(const NameOverride&, const NameOverride&) = default;
};

/// Names of single elements that an installation spells otherwise: element and name on the wire, a row each.
/// A row that can't be used is said below the table.
class OverridesTable : public QWidget {
    Q_OBJECT

public:
    explicit OverridesTable(QWidget* parent = nullptr);

    /// In the text form of the setting: "Customer/DOB=Born", a line each.
    void setText(const QString& text);
    /// Rows without any text are left out.
    [[nodiscard]] QString text() const;
    /// What is wrong with the first row that can't be used; empty when all can.
    [[nodiscard]] QString problem() const;
    void showProblem(const QString& words);

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QList<NameOverride> overrides() const;
    void addRow(const NameOverride& row);
    void removeRow();
    void measure();

    QTableWidget* m_table;
    QPushButton* m_remove;
    look::Message* m_message;
};

} // namespace lineside
