#pragma once

#include "models/ports/orderdesk.h"
#include "ui/ordersend/ordersendcontext.h"
#include "ui/page/page.h"
#include "ui/review/reviewwords.h"

class QPushButton;

namespace lineside {

class ArrivalLine;
class ArrivedPart;
class FactsGrid;
class FooterBar;
namespace look {
class Label;
}

/// What became of an order: the new customer, what the service made, what of it arrived; watches until
/// their number is there. Takes the place of the order in its tab. Holds nothing that could be lost.
class OrderResultPage : public Page {
    Q_OBJECT

public:
    /// The desk must outlive the page. `sent` is what went out; `made.now` may be missing.
    OrderResultPage(OrderDesk& desk, Created made, Request sent, OrderSendContext context,
                    QWidget* parent = nullptr);
    ~OrderResultPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool canRefresh() const override { return true; }
    /// Asks for the customer now.
    void refresh() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] const Created& made() const { return m_made; }
    /// Number, orders and lines, for a note of one's own.
    [[nodiscard]] QString copyText() const;
    [[nodiscard]] ArrivalLine* arrival() const { return m_arrival; }
    [[nodiscard]] ArrivedPart* arrived() const { return m_arrived; }

Q_SIGNALS:
    // customerWanted() of Page: "Open the customer".
    /// "New order for another caller".
    void newOrderWanted();
    /// The new customer as they are now.
    void customerRead(const lineside::Record& customer);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildBody();
    void addFacts(FactsGrid* facts);
    void buildFooter();
    void readAgain();
    void takeCustomer(const Record& customer);
    void follow();
    [[nodiscard]] QString productWords() const;
    void measure();

    OrderDesk& m_desk;
    Created m_made;
    Request m_sent;
    OrderSendContext m_context;
    ReviewWords m_words;
    CancelToken m_token;
    QWidget* m_inner = nullptr;
    look::Label* m_status = nullptr;
    look::Label* m_note = nullptr;
    ArrivalLine* m_arrival = nullptr; ///< null for a prospect
    ArrivedPart* m_arrived = nullptr;
    FooterBar* m_footer = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace lineside
