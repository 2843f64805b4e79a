#pragma once

#include "models/record/record.h"

#include <optional>

namespace lineside {

/// What became of one change after it was sent.
enum class Outcome : quint8 {
    Taken,
    TakenInAnotherForm, ///< the service normalised or masked it
    NotTaken,
    CannotBeSeen ///< the query does not return it
};

/// How a reading comes to be held against what was sent.
enum class After : quint8 {
    Accepted, ///< the service took the change: what moved since is what it made of it
    Lost      ///< nobody knows whether it arrived: what moved to something else was somebody else
};

/// What is known of an element that was sent.
struct Sending {
    const Element* sent = nullptr; ///< the request's row
    const Element* read = nullptr; ///< the query's; null: it does not return the element
    Value value;                   ///< empty: the element was cleared
    std::optional<Value> before;   ///< at the service before; nothing: there was no such record
    After after = After::Accepted;
};

/// The one comparison of updates and creates (API page, "What an update means"): meanings, masks with and
/// without hyphens, case, accents and punctuation, and in addresses the usual abbreviations. Of a record that
/// did not exist before, any other text is "not taken". A lost change that left nothing but the mask that was
/// there before can't be seen.
Outcome outcomeOf(const Sending& sending, const Value& now);

/// The same of a list, which is taken whole or not. `read`: the query returns it. No `before`: a new record.
Outcome outcomeOf(const QList<const Element*>& members, bool read, const Rows& sent, const Rows* before,
                  const Rows& now, After after);

} // namespace lineside
