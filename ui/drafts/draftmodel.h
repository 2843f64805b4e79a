#pragma once

#include "models/ports/attempts.h"
#include "models/ports/drafts.h"

#include <QAbstractTableModel>

namespace lineside {

/// What is kept on this computer: orders whose answer was lost first, since they need someone; then drafts,
/// the newest first.
class DraftModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, What, State, Time, ColumnCount };
    struct Line {
        QString title;
        DraftContent::Kind kind = DraftContent::Kind::Order;
        QString customerId;
        QDateTime time; ///< UTC
        std::optional<SavedDraft> draft;
        std::optional<Attempt> uncertain;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDrafts(const QList<SavedDraft>& drafts);
    /// One came, changed or, with nothing, went.
    void setDraft(const QString& draftId, const std::optional<SavedDraft>& draft);
    /// Those that are uncertain are shown.
    void setAttempts(const QList<Attempt>& attempts);
    [[nodiscard]] const Line* line(int row) const;
    [[nodiscard]] int drafts() const { return int(m_drafts.size()); }
    [[nodiscard]] bool showsAttempt(const QString& attemptId) const;
    [[nodiscard]] int uncertain() const { return int(m_uncertain.size()); }
    [[nodiscard]] int rowOf(const QString& draftId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take(QList<Line>& place, QList<Line> lines);

    QList<Line> m_uncertain;
    QList<Line> m_drafts;
};

/// "10:44" today, with the date in the system's short form on other days; in the agent's own time.
QString timeWords(const QDateTime& utc, const QDateTime& now);

} // namespace lineside
