#pragma once

#include "ui/ordersend/ordersendflow.h"
#include "ui/ordersend/seenmatches.h"
#include "ui/review/reviewframe.h"

namespace lineside {

class AskLookStrip;

/// The review of a new customer: what will be sent, by the parts of the form, and the XML; then the sending.
/// Opening it asks nothing of the service. Show it with open(). Ends accepted when the customer was made,
/// else rejected; leaving it loses nothing.
class OrderSendDialog : public ReviewFrame {
    Q_OBJECT

public:
    /// Model, desk and attempts must outlive the dialog. It asks once about possible duplicates that nobody
    /// looked at, and again only when others come.
    OrderSendDialog(const RecordModel& model, OrderDesk& desk, Attempts& attempts, OrderSendContext context,
                    const SeenMatches& seen = {}, QWidget* parent = nullptr);

    [[nodiscard]] const OrderSendFlow& flow() const { return m_flow; }
    [[nodiscard]] AskLookStrip* strip() const { return m_strip; }

    /// A check that was still under way has answered. Nothing once the order is on its way.
    void setSeen(const SeenMatches& seen);

    void reject() override;

Q_SIGNALS:
    /// The agent wants to see the possible duplicates; the dialog closes.
    void duplicatesWanted();
    /// The service's reason names an element: its words, for the field. The dialog stays open.
    void refusedAt(lineside::ElementId element, const QString& words);
    /// Comes before the dialog closes. `sent` is what went out.
    void created(const lineside::Created& made, const lineside::Request& sent);
    /// The answer was lost, now or in an earlier try. Comes before the dialog closes.
    void uncertain(const lineside::Attempt& attempt);
    /// Nothing was sent: the service knows these, for the page to show beside the order. The dialog stays
    /// open and asks.
    void unexamined(const lineside::DuplicateReport& found);
    /// An earlier try of this order made its customer. Comes before the dialog closes.
    void alreadyMade(const lineside::Attempt& attempt);

protected:
    void act() override;
    void followReveal() override;

private:
    void connectFlow();
    void follow();
    void end(const Attempt& attempt);
    void askAbout(const DuplicateReport& found, const Failure& why);
    [[nodiscard]] QString verb() const;
    [[nodiscard]] QString idleWords() const;

    OrderSendContext m_context;
    OrderDesk& m_desk;
    ChangeSet m_next;
    OrderSendFlow m_flow;
    SeenMatches m_seen;
    AskLookStrip* m_strip;
};

} // namespace lineside
