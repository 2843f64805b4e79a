#pragma once

#include "ui/outgoing/reviewwords.h"

#include <QAbstractTableModel>

namespace lineside {

/// What goes out, one row an element or list: before and after, in words. Of something new there is no
/// before: there it is one row an element or item of a list, with a heading for each part of the form.
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
    [[nodiscard]] bool isHeading(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Whole: the change itself. Heading: the part that begins with it. Else an item of its list.
    static constexpr int Whole = -1, Heading = -2;
    struct Line {
        int change = 0;
        int item = Whole;
    };

    void layOut();
    [[nodiscard]] QString text(const Line& line, int column) const;
    [[nodiscard]] QVariant newData(const Line& line, int column, int role) const;

    const ReviewWords& m_words;
    QList<Change> m_changes;
    QList<Line> m_lines;
};

} // namespace lineside
