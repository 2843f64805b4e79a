#pragma once

#include "models/ports/failure.h"
#include "models/recordmodel/resolve.h"

#include <memory>

namespace lineside {

/// What became of a change that was sent.
struct Saved {
    QList<Comparison> comparisons;  ///< empty when the reading afterwards failed
    std::optional<Record> now;      ///< the next baseline
    std::optional<Failure> reading; ///< why the reading afterwards failed: the change itself was accepted
};

/// What is edited of one customer, on its way to the service: ask again, choose where both sides changed
/// something, ask again, send once what was shown, read again and compare; after a lost answer, look. The
/// model is touched only when something is to go out or has gone; a story that is left changes nothing.
///
/// A story of a customer to whom something was sent that has no known outcome begins with a look at that, by
/// itself. What can't be seen is asked: what is sent after the look is the agent's word on it.
///
/// It needs no window: whoever shows it holds it, and may go at any time. Gone before the sending has begun,
/// nothing is sent; gone afterwards, the story goes on to its end and puts the model on what was found.
class ChangeStory : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        Ready,     ///< to be sent, or to be chosen first
        Asking,    ///< for what the service holds now, before sending
        Sending,   ///< nothing cancels it
        Uncertain, ///< an answer was lost, of this change or of an earlier one of the customer: nothing is
                   ///< sent until a look was answered
        Unread,    ///< the service took the changes and could not be read again
        Looking,   ///< asking after Uncertain or Unread
        Done
    };
    Q_ENUM(State)

    /// What the agent is to be told of the last step. It stands until the next command.
    struct News {
        enum class Kind : quint8 {
            None,
            Choose,       ///< both sides changed something: see pending(); after a look as Looked too
            Failed,       ///< `failure`, of `during`; the state tells what it left
            Obstacle,     ///< as the service has the customer now, `problem` stands in the way; nothing sent
            ShownAnew,    ///< more would go out than was shown, or other: `elements`. Nothing was sent; what
                          ///< would go out is next(), and send() is a new word on it
            Looked,       ///< after a lost answer: `left` changes are not at the service, and of `unseen`
                          ///< nobody can see it
            Unread,       ///< the service took the changes; `failure` is why it could not be read again
            TookTheirs,   ///< nothing is left to send: the agent took the service's values
            AlreadyThere, ///< nothing is left to send: the service holds what was to be sent
            Saved         ///< see saved()
        };
        Kind kind = Kind::None;
        State during = State::Ready; ///< Asking, Sending or Looking
        Failure failure;
        Problem problem;
        QList<ElementId> elements;
        int left = 0;
        int unseen = 0;
    };

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual const News& news() const = 0;
    /// What is edited, and what it stands on.
    [[nodiscard]] virtual RecordModel& model() const = 0;
    /// How often the story put the model on a new reading of the customer, RecordModel::baseline().
    [[nodiscard]] virtual int readings() const = 0;
    /// What is to be chosen; without conflicts: nothing.
    [[nodiscard]] virtual const Pending& pending() const = 0;
    /// What the next send() would send, by what was chosen so far.
    [[nodiscard]] virtual ChangeSet next() const = 0;
    /// The bytes that would go out of it now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview(const ChangeSet& changes) const = 0;
    /// After News::Kind::Saved: what became of each change.
    [[nodiscard]] virtual const Saved& saved() const = 0;

    [[nodiscard]] bool isBusy() const { return canCancel() || state() == State::Sending; }
    [[nodiscard]] bool canCancel() const { return state() == State::Asking || state() == State::Looking; }
    [[nodiscard]] bool hasConflicts() const { return !pending().conflicts.isEmpty(); }

    virtual void choose(int conflict, Take take) = 0;
    /// Takes up what was chosen, asks again and, when both sides are one, sends what was shown, less what the
    /// service holds already. Where more would go out, or other, nothing does: News::Kind::ShownAnew. Nothing
    /// while a conflict is undecided, and in any state but Ready.
    virtual void send() = 0;
    /// After Uncertain or Unread.
    virtual void lookAgain() = 0;
    /// Only before the sending has begun.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Something of the above moved; once for each step. The story must not be destroyed in here.
    void changed();
};

} // namespace lineside
