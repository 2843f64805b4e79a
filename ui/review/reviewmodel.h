#pragma once

#include "ui/review/reviewwords.h"

#include <QAbstractTableModel>

namespace lineside {

/// What goes out, one row an element or list: before and after, in words.
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ElementColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        ChangeRole = Qt::UserRole, ///< path of the element
        CompanionRole,             ///< bool: sent along unedited
        ClearedRole                ///< bool
    };

    /// The words must outlive the model.
    explicit ReviewModel(const ReviewWords& words, QObject* parent = nullptr);

    void setChanges(const QList<Change>& changes);
    [[nodiscard]] const QList<Change>& changes() const { return m_changes; }
    /// Something was revealed or masked again.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Change& change, int column) const;

    const ReviewWords& m_words;
    QList<Change> m_changes;
};

} // namespace lineside
