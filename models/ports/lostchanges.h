#pragma once

#include "models/ports/attempts.h"
#include "models/ports/canceltoken.h"
#include "models/recordmodel/merge.h"

namespace lineside {

/// What was found out about a change of a customer whose answer was lost.
struct ChangeEvidence {
    Attempt attempt; ///< Accepted, and kept so, where it is seen to have arrived; else as it is kept
    QList<Comparison> comparisons;
    /// Why nobody could look: the customer is gone, another was answered, the service refuses or fails; or,
    /// as Malformed, what was kept of the change can't be read. Looking again may show no more.
    std::optional<Failure> unseen;

    [[nodiscard]] bool hasArrived() const { return attempt.state == Attempt::State::Accepted; }
};

/// Changes of customers whose answer was lost, behind futures that always settle on the caller's thread. None
/// is ever sent again from here.
class LostChanges {
public:
    LostChanges() = default;
    LostChanges(const LostChanges&) = delete;
    LostChanges& operator=(const LostChanges&) = delete;
    virtual ~LostChanges() = default;

    /// Queries the customer and holds what was sent against what is there. Where that shows that the change
    /// arrived, it is kept as Accepted, and its draft goes unless it was typed into since. What can't be
    /// seen, or is not there, stays Uncertain: the agent decides, also where nobody can look. What is decided
    /// by then stays as it is.
    virtual QFuture<Result<ChangeEvidence>> lookAfter(QString attemptId, CancelToken cancel) = 0;
    /// The agent's word: whether the service has it. A Failure where it is decided otherwise already.
    virtual QFuture<Result<Attempt>> decide(QString attemptId, bool arrived) = 0;
};

} // namespace lineside
