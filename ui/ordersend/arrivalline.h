#pragma once

#include "models/order/watch.h"
#include "ui/ordersend/ordersendcontext.h"

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// The phone numbers of a new customer, or that they have not arrived yet and until when Lineside looks.
class ArrivalLine : public QWidget {
    Q_OBJECT

public:
    /// Desk and context must outlive the line.
    ArrivalLine(OrderDesk& desk, const QString& customerId, const OrderSendContext& context,
                QWidget* parent = nullptr);

    /// Looks now and every 30 s for 10 minutes, until all is there.
    void start();
    void lookNow();
    /// A customer who was read elsewhere.
    void take(const Record& customer);
    [[nodiscard]] QString text() const;
    /// As shown, without brackets around the whole; empty while there are none.
    [[nodiscard]] QString numbers() const { return m_numbers; }
    [[nodiscard]] NewCustomerWatch& watch() { return m_watch; }

Q_SIGNALS:
    void read(const lineside::Record& customer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString until() const;
    void measure();

    const OrderSendContext& m_context;
    NewCustomerWatch m_watch;
    QDateTime m_until;
    QString m_numbers;
    QString m_failure; ///< of the last question
    bool m_complete = false;
    bool m_timeUp = false;
    QHBoxLayout* m_row;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_look;
};

} // namespace lineside
