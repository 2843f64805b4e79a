#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class ElidedLabel;
class IconLabel;
} // namespace look

/// What an order lacks and what nobody looked at yet, at the left; what can be done at the right.
class OrderFooter : public QWidget {
    Q_OBJECT

public:
    explicit OrderFooter(QWidget* parent = nullptr);

    void setMissing(int count);
    void setProblems(int count);
    /// Customers who may be the caller, not looked at.
    void setMatches(int count);
    /// "Draft saved 10:44", or why it is not.
    void setStatus(const QString& words);
    /// Whether the quote is behind a button.
    void setQuoteOffered(bool offered);

    [[nodiscard]] QPushButton* missing() const { return m_missing; }
    [[nodiscard]] QPushButton* problems() const { return m_problems; }
    [[nodiscard]] QPushButton* matches() const { return m_matches; }
    [[nodiscard]] QPushButton* quote() const { return m_quote; }
    [[nodiscard]] QPushButton* compare() const { return m_compare; }
    [[nodiscard]] QPushButton* review() const { return m_review; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QHBoxLayout* m_row;
    look::IconLabel* m_missingMark;
    QPushButton* m_missing;
    look::IconLabel* m_problemMark;
    QPushButton* m_problems;
    look::IconLabel* m_matchMark;
    QPushButton* m_matches;
    look::ElidedLabel* m_status;
    QPushButton* m_quote;
    QPushButton* m_compare;
    QPushButton* m_review;
};

} // namespace lineside
