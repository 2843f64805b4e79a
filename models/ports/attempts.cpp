#include "models/ports/attempts.h"

namespace lineside {
namespace {

bool isAt(const std::optional<QString>& asked, const QString& id) {
    return !asked || (*asked == id && !id.isEmpty());
}

} // namespace

bool AttemptQuery::takes(const Attempt& attempt) const {
    return isAt(id, attempt.id) && isAt(draftId, attempt.draftId) && (!kind || *kind == attempt.kind) &&
           (states.isEmpty() || states.contains(attempt.state)) &&
           (!since.isValid() || attempt.madeAt >= since);
}

} // namespace lineside
