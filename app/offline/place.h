#pragma once

#include "app/offline/lockholder.h"
#include "models/person/person.h"

namespace lineside::offline {

/// Where a store is. Practice and live never share one; a live one belongs to one person.
struct Place {
    QString file; ///< its folder is made when missing
    bool practice = false;
    QString from = {}; ///< a store of before that gets this name and place, when nothing is there yet
    std::optional<LockHolder> lockOf = {}; ///< whose lock may be taken, by the agent's word
    friend bool operator==(const Place&, const Place&) = default;
};

/// A person's store in the folder. Its name tells nobody whose it is.
Place placeOf(const QString& folder, const Person& person);
Place practicePlace(const QString& folder);
/// The store of everybody at this computer, from before a store belonged to one person. Taken over by the
/// first who says that its drafts are theirs.
Place sharedPlace(const QString& folder);

} // namespace lineside::offline
