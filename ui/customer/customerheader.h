#pragma once

#include "ui/customer/customercontext.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class ElidedLabel;
class IconLabel;
class Label;
class Line;
} // namespace look

class FigureLabel;
class StatusDot;
class LifelineLabel;

/// Who this is, by what the service holds: name, status, numbers, Lifeline, money.
class CustomerHeader : public QWidget {
    Q_OBJECT

public:
    explicit CustomerHeader(QWidget* parent = nullptr);

    void setRecord(const Record& record, const CustomerContext& context);
    /// "Verified 10:42", or nothing.
    void setVerified(const QString& words);
    /// What is odd about this customer's having been found, in one line; empty: nothing.
    void setNote(const QString& words);
    /// `oneLine`: name, status, number, Lifeline and balance in one row. `few`: without Due and Overdue.
    void setRoom(bool oneLine, bool few);
    [[nodiscard]] QPushButton* verifyButton() const { return m_verify; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildRight(QHBoxLayout* row);
    void measure();
    void arrange();

    QHBoxLayout* m_row;
    QBoxLayout* m_who;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    look::Label* m_name;
    StatusDot* m_status;
    look::Label* m_id;
    look::Label* m_number;
    look::ElidedLabel* m_rest;
    QWidget* m_noteRow;
    look::ElidedLabel* m_note;
    look::IconLabel* m_tick;
    look::Label* m_verified;
    QPushButton* m_verify;
    LifelineLabel* m_lifeline;
    look::Line* m_line;
    FigureLabel* m_due;
    FigureLabel* m_overdue;
    FigureLabel* m_balance;
    QString m_class, m_account;
    bool m_oneLine = false;
    bool m_few = false;
};

/// "Rosa Delgado" or the company; "Customer 1001" when neither is there. For a tab.
QString customerTitle(const Record& record);
/// The first number of the customer's services, formatted; empty when there is none.
QString customerNumber(const Record& record, const QString& column);

} // namespace lineside
