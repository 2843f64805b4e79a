#pragma once

#include "models/formats/lookup.h"
#include "models/ports/service.h"
#include "models/recordmodel/merge.h"

namespace lineside {

/// What a caller says of himself when he has no number: a last name, and as much of the rest as he knows.
struct FindQuery {
    QString lastName;
    QString firstName;
    QString zip;
    QString dateOfBirth; ///< wire spelling
    QString lastFour;    ///< of SSN or tax ID

    /// Whether one of the patterns can be asked: last name with first name, ZIP, date of birth or last four.
    [[nodiscard]] bool canBeAsked() const;
};

/// A customer that Duplicate_Query returned, once, whatever number of patterns matched.
struct Match {
    QString customerId;
    QString accountNumber;
    QString name;
    QString street;
    QString cityStateZip;
    QString status;
    QString created; ///< wire dateTime, without a zone
    QStringList patterns;
    bool person = false;   ///< the same person, by one of the patterns
    bool location = false; ///< the same address, by one of the patterns
    friend bool operator==(const Match&, const Match&) = default;
};

/// The second reading before anything is sent: what the service holds now, and what both sides changed.
struct Prepared {
    Record theirs;
    QList<Conflict> conflicts;
};

/// What became of a change that was sent.
struct Saved {
    QList<Comparison> comparisons;  ///< empty when the reading afterwards failed
    std::optional<Record> now;      ///< the next baseline
    std::optional<Failure> reading; ///< why the reading afterwards failed: the change itself was accepted
};

/// The stories that pages tell, behind futures that always settle on the caller's thread. Implemented by the
/// program's flows; a page that goes away loses the answer, not the story. Once a change is on its way
/// nothing cancels it.
class Desk {
public:
    Desk() = default;
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    virtual ~Desk() = default;

    /// A hint: the agent begins something that will query the service. May come at each key.
    virtual void expectQuery() {}
    /// The customer that a text of the look-up box means. Nobody there is Failure{Refused}, in the service's
    /// words, or Failure{Gone}; a reply about somebody else is Failure{WrongCustomer}.
    virtual QFuture<Result<Record>> lookUp(Guess guess, CancelToken cancel) = 0;
    virtual QFuture<Result<QList<Match>>> find(FindQuery query, CancelToken cancel) = 0;
    /// Queries the change set's customer again and merges by unit; sends nothing.
    virtual QFuture<Result<Prepared>> prepare(ChangeSet changes, CancelToken cancel) = 0;
    /// Sends once, queries again and compares.
    virtual QFuture<Result<Saved>> send(ChangeSet changes) = 0;
    /// The bytes that send() would send now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview(const ChangeSet& changes) const = 0;
};

} // namespace lineside
