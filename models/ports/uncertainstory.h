#pragma once

#include "models/ports/orderstory.h"

#include <chrono>

namespace lineside {

/// A customer who may be the one that a lost create made.
struct Candidate {
    Match match;
    bool byInventory = false;       ///< the order's device or SIM stands at this customer
    std::optional<Record> customer; ///< as the service has them, when they could be read
    int differences = 0;            ///< elements of the order that this customer holds otherwise
};

/// What was found out about an uncertain attempt, and what Lineside proposes. The agent decides.
struct Evidence {
    enum class Proposal : quint8 {
        Made,     ///< one candidate, who holds what was ordered
        Choose,   ///< several, or one who differs: the agent looks
        AskAgain, ///< nothing found; no proof that nothing was made
        Resend    ///< nothing found for 10 minutes after the sending
    };
    Attempt attempt;
    QList<Candidate> candidates;
    bool patternsAsked = true;  ///< false: the service refused to say who is like the caller
    bool inventoryAsked = true; ///< false: the service did not say who has the order's device or SIM
    QDateTime askedAt;          ///< UTC
    Proposal proposal = Proposal::AskAgain;
};

/// An order whose answer was lost: asks who is there, again by interval while nothing was found, and keeps
/// the agent's word. Decides and sends nothing by itself. Whoever shows it holds it; when they go, the
/// attempt on disk stays as it is.
class UncertainStory : public QObject {
    Q_OBJECT

public:
    /// How long after the sending nothing found is no proof (API page).
    static constexpr int ResendAfterSeconds = 600;

    enum class State : quint8 {
        Open,
        Deciding, ///< the agent's word is being kept
        Made,     ///< the agent said whom it made, see made()
        NotMade,  ///< the agent said that it made nobody
        Resend    ///< the same, and the order is to be sent again: by a review of its own
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual const Attempt& attempt() const = 0;
    /// What was sent, out of what was kept; nothing when that can't be read.
    [[nodiscard]] virtual const std::optional<Request>& sent() const = 0;
    [[nodiscard]] virtual const std::optional<Evidence>& evidence() const = 0;
    /// Why the last question had no answer.
    [[nodiscard]] virtual const std::optional<Failure>& failure() const = 0;
    /// Why the last word could not be kept: nothing was decided. Goes with the next command.
    [[nodiscard]] virtual const std::optional<Failure>& notDecided() const = 0;
    [[nodiscard]] virtual bool isAsking() const = 0;
    /// It will ask again by itself.
    [[nodiscard]] virtual bool isLooking() const = 0;
    /// Between two questions.
    [[nodiscard]] virtual std::chrono::milliseconds interval() const = 0;
    /// Made: with the customer as they were read, where they could be.
    [[nodiscard]] virtual const Created& made() const = 0;

    [[nodiscard]] bool isOpen() const {
        return state() == State::Open && attempt().state == Attempt::State::Uncertain;
    }
    /// From when on nothing found speaks against its having been made, UTC.
    [[nodiscard]] QDateTime resendFrom() const {
        const QDateTime from = attempt().sentAt.isValid() ? attempt().sentAt : attempt().madeAt;
        return from.addSecs(ResendAfterSeconds);
    }
    /// The last answer is of that time or later: the agent may say that it was not made...
    [[nodiscard]] bool mayDeny() const {
        return evidence() && resendFrom().isValid() && evidence()->askedAt >= resendFrom();
    }
    /// ...and, where nobody at all was found, send it again.
    [[nodiscard]] bool mayResend() const {
        return mayDeny() && evidence()->proposal == Evidence::Proposal::Resend;
    }

    /// Asks at once, also when a person asks for it out of turn.
    virtual void ask() = 0;
    /// Goes on asking, whatever was found.
    virtual void keepLooking() = 0;
    /// The agent's word: it made this customer.
    virtual void decideMade(const QString& customerId) = 0;
    /// The agent's word: it made nobody. Nothing unless mayDeny().
    virtual void decideNotMade() = 0;
    /// The same, and it is to be sent again. Nothing unless mayResend().
    virtual void decideResend() = 0;

Q_SIGNALS:
    /// Something of the above moved; once for each step. The story must not be destroyed in here.
    void changed();
};

} // namespace lineside
