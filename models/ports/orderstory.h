#pragma once

#include "models/ports/attempts.h"
#include "models/ports/duplicatestory.h"
#include "models/recordmodel/changeset.h"
#include "models/recordmodel/merge.h"

namespace lineside {

/// What the service made of an order, and what of it could be read afterwards.
struct Created {
    QString attemptId;
    QString customerId;
    QString status;
    QString billMethod;
    QStringList orders;
    QStringList lines;
    Rows products;
    QList<Comparison> comparisons;  ///< empty when the reading afterwards failed
    std::optional<Record> now;      ///< the new customer
    std::optional<Failure> reading; ///< why the reading afterwards failed
    bool earlier = false;           ///< made by an earlier try of the order: nothing was sent now
};

/// What is known of possible duplicates beside an order that is to be sent.
struct SeenMatches {
    QStringList shown;              ///< customers that stand there, or were looked at
    QStringList unexamined;         ///< of them, those that nobody has decided about
    std::optional<Failure> refused; ///< why the service did not look; without: it did, or was not asked yet
};

/// A reviewed order on its way: checked once more for duplicates, sent once, followed to its end. Changes
/// nothing of the model.
///
/// It needs no window: whoever shows it holds it, and may go at any time. Gone before the sending has begun,
/// the order is called off; gone afterwards, the answer is lost to whoever showed it, and stands in the
/// attempt on disk.
class OrderStory : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        Ready,
        Preparing,  ///< asking who is known; cancel() ends it
        Sending,    ///< nothing cancels it
        Created,    ///< see made()
        MadeBefore, ///< an earlier try of this order made its customer, see attempt(); nothing was sent
        Refused,    ///< it was not made, see failure(); may be sent again
        Unexamined, ///< nothing left: there are customers to look at first, see toExamine(); may be sent then
        Uncertain   ///< the answer was lost, now or in an earlier try, see attempt(); nothing is sent
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    /// What goes out, or went.
    [[nodiscard]] virtual const ChangeSet& changes() const = 0;
    [[nodiscard]] virtual const Request& request() const = 0;
    /// The bytes that send() would send now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview() const = 0;
    /// Called off, and not ended yet: what has left in the meantime is not called off.
    [[nodiscard]] virtual bool isCancelled() const = 0;

    /// What it asks of the agent, and asked when it sent: customers that nobody has decided about...
    [[nodiscard]] virtual const QStringList& toExamine() const = 0;
    /// ...and whether to create although the service refused to look.
    [[nodiscard]] virtual const std::optional<Failure>& nobodyLooked() const = 0;
    /// The agent said to create anyway. Whoever is new takes it back.
    [[nodiscard]] virtual bool goesOn() const = 0;

    /// Created: what was made.
    [[nodiscard]] virtual const Created& made() const = 0;
    /// Unexamined: all that the service knows now; nobody when it refused to look.
    [[nodiscard]] virtual const DuplicateReport& found() const = 0;
    /// Refused, Uncertain: why.
    [[nodiscard]] virtual const Failure& failure() const = 0;
    /// Refused: the element of the order that the service's reason names.
    [[nodiscard]] virtual const std::optional<ElementId>& refusedAt() const = 0;
    /// MadeBefore, Uncertain: the attempt. Without an id when the store can't tell.
    [[nodiscard]] virtual const Attempt& attempt() const = 0;

    [[nodiscard]] bool isBusy() const { return state() == State::Preparing || state() == State::Sending; }
    [[nodiscard]] bool canCancel() const { return state() == State::Preparing && !isCancelled(); }
    [[nodiscard]] bool canSend() const {
        return state() == State::Ready || state() == State::Refused || state() == State::Unexamined;
    }
    [[nodiscard]] bool asks() const { return !toExamine().isEmpty() || nobodyLooked(); }
    [[nodiscard]] bool isAnswered() const { return !asks() || goesOn(); }

    /// What stands beside the order now. Nothing once it is on its way.
    virtual void setSeen(const SeenMatches& seen) = 0;
    /// The agent's word on all that is asked now.
    virtual void goOn(bool on) = 0;
    /// Nothing while something is asked, and where it can't be sent.
    virtual void send() = 0;
    /// Calls it off while nothing has left. The state stays until it is known how it ended.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Something of the above moved; once for each step. The story must not be destroyed in here.
    void changed();
};

} // namespace lineside
