#pragma once

#include "models/ports/changestory.h"
#include "ui/outgoing/reviewwords.h"

#include <QAbstractTableModel>

namespace lineside {

/// What became of each change: sent, at the service now, and the outcome in words. Only what was not taken
/// warns.
class OutcomeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ElementColumn, SentColumn, NowColumn, OutcomeColumn, ColumnCount };

    /// The words must outlive the model.
    explicit OutcomeModel(const ReviewWords& words, QObject* parent = nullptr);

    void setSaved(const Saved& saved);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Comparison& comparison, int column) const;
    [[nodiscard]] QString now(const Comparison& comparison) const;

    const ReviewWords& m_words;
    Saved m_saved;
};

/// "Saved. 5 of 6 changes are at the service. It kept Email as it was."
QString outcomeWords(const ReviewWords& words, const QList<Comparison>& comparisons);

} // namespace lineside
