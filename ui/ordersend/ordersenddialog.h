#pragma once

#include "models/ports/orderstory.h"
#include "ui/outgoing/reviewframe.h"

namespace lineside {

class AskLookStrip;

/// The review of a new customer: what will be sent, by the parts of the form, and the XML; then the sending,
/// as its story has it. Opening it asks nothing of the service. Show it with open(). Ends accepted when the
/// customer was made, else rejected; leaving it loses nothing.
class OrderSendDialog : public ReviewFrame {
    Q_OBJECT

public:
    OrderSendDialog(std::unique_ptr<OrderStory> story, ReviewContext context, QWidget* parent = nullptr);

    [[nodiscard]] OrderStory& story() { return *m_story; }
    [[nodiscard]] AskLookStrip* strip() const { return m_strip; }

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
    void followStory();
    void follow();
    void tell(OrderStory::State state);
    void tellRefused();
    void tellUncertain();
    void tellUnexamined();
    void endMade();
    [[nodiscard]] QString idleWords() const;

    std::unique_ptr<OrderStory> m_story;
    OrderStory::State m_state; ///< that is shown
    AskLookStrip* m_strip;
};

} // namespace lineside
