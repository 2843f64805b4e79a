#pragma once

#include "models/ports/orderdesk.h"
#include "models/recordmodel/recordmodel.h"
#include "ui/ordersend/ordersendcontext.h"
#include "ui/words/failurewords.h"

namespace lineside {

/// The sending of one order behind the dialog. Knows no widgets and changes nothing of the model. The desk's
/// create() is one story; that its first byte has left is told by the attempt on disk.
class OrderSendFlow : public QObject {
    Q_OBJECT

public:
    enum class Stage : quint8 {
        Ready,
        Preparing, ///< asking who is known; cancel() ends it
        Sending,   ///< nothing cancels it
        Created,
        Refused,    ///< it was not made; may be sent again
        Unexamined, ///< nothing left: there are customers to look at first; may be sent then
        Uncertain   ///< the answer was lost; nothing is sent
    };
    Q_ENUM(Stage)

    /// All must outlive the flow.
    OrderSendFlow(const RecordModel& model, OrderDesk& desk, Attempts& attempts,
                  const OrderSendContext& context, QObject* parent);
    /// An order that has not left yet is called off; the answer to one that has is lost with the flow.
    ~OrderSendFlow() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Preparing || m_stage == Stage::Sending; }
    [[nodiscard]] bool canCancel() const { return m_stage == Stage::Preparing && !m_token.isCancelled(); }
    /// What goes out, or went.
    [[nodiscard]] const Request& request() const { return m_request; }

    /// `examined`: what the agent has seen and decided about possible duplicates.
    void send(const Examined& examined = {});
    /// Calls it off while nothing has left. The stage stays until the desk has said how it ended.
    void cancel();

Q_SIGNALS:
    void stageChanged();
    void created(const lineside::Created& made);
    /// Not made. Not emitted when the agent called it off.
    void failed(const lineside::FailureWords& words);
    /// The service's reason names an element of the order.
    void refusedAt(lineside::ElementId element, const QString& words);
    /// The answer was lost, now or in an earlier try of this order. Without an id when the store can't tell.
    void uncertain(const lineside::Attempt& attempt);
    /// Nothing was sent: these have to be looked at; none, and `why`: the service refused to look.
    void unexamined(const lineside::DuplicateReport& found, const lineside::Failure& why);
    /// An earlier try of this order made its customer; nothing was sent.
    void alreadyMade(const lineside::Attempt& attempt);

private:
    void enter(Stage stage);
    void lookForSending(const AttemptChange& change);
    void take(const Result<Created>& result);
    void fail(const Failure& failure);
    void findUncertain(const Failure& failure);
    void findMade(const Failure& failure);

    const RecordModel& m_model;
    OrderDesk& m_desk;
    Attempts& m_attempts;
    const OrderSendContext& m_context;
    Stage m_stage = Stage::Ready;
    Request m_request;
    std::shared_ptr<DuplicateReport> m_found; ///< of the last try
    CancelToken m_token;
};

} // namespace lineside
