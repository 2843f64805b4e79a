#pragma once

#include "models/formats/lookup.h"
#include "models/ports/changestory.h"
#include "models/ports/requerystory.h"
#include "models/ports/service.h"

namespace lineside {

/// What callers say of themselves when they have no number: a last name, and as much of the rest as they
/// know.
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

/// The stories that pages show, as objects, and questions behind futures that always settle on the caller's
/// thread. Implemented by the program's flows; a page that goes away loses the answer, not the story. Once a
/// change is on its way nothing cancels it.
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
    /// Of a customer's open record; asks nothing before it is told to.
    virtual std::shared_ptr<RequeryStory> requery() = 0;
    /// Of what is edited in the model; sends nothing before it is told to.
    virtual std::shared_ptr<ChangeStory> change(std::shared_ptr<RecordModel> model) = 0;
};

} // namespace lineside
