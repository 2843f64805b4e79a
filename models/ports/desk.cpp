#include "models/ports/desk.h"

namespace lineside {

bool FindQuery::canBeAsked() const {
    const bool second =
        !firstName.isEmpty() || !zip.isEmpty() || !dateOfBirth.isEmpty() || !lastFour.isEmpty();
    return !lastName.isEmpty() && second;
}

} // namespace lineside
