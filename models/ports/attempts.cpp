#include "models/ports/attempts.h"

namespace lineside {

bool AttemptQuery::takes(const Attempt& attempt) const {
    return (id.isEmpty() || attempt.id == id) && (draftId.isEmpty() || attempt.draftId == draftId) &&
           (states.isEmpty() || states.contains(attempt.state)) &&
           (!since.isValid() || attempt.madeAt >= since);
}

} // namespace lineside
