#pragma once

#include "ui/outgoing/outcomemodel.h"
#include "ui/page/matchmodel.h"

#include <QWidget>

namespace lineside {

class PlainTable;
namespace look {
class Label;
}

/// The customers who may be the new one, and of the chosen one what differs from the order.
class EvidencePart : public QWidget {
    Q_OBJECT

public:
    /// The words must outlive it.
    explicit EvidencePart(const ReviewWords& words, QWidget* parent = nullptr);

    /// The chosen customer stays chosen while they are there; one who fits alone is chosen.
    void setEvidence(const Evidence& evidence, const std::optional<Request>& sent);
    /// Null when none is chosen.
    [[nodiscard]] const Candidate* chosen() const;
    [[nodiscard]] PlainTable* table() const { return m_table; }
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void chosenChanged();
    /// Enter or a double click.
    void opened(const QString& customerId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void followChosen();
    [[nodiscard]] QString detailWords(const Candidate& candidate, qsizetype told) const;
    void fit();
    void measure();

    const ReviewWords& m_words;
    std::optional<Request> m_sent;
    MatchModel* m_model;
    OutcomeModel* m_differences;
    PlainTable* m_table;
    look::Label* m_detail;
    PlainTable* m_detailTable;
};

} // namespace lineside
