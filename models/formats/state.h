#pragma once

#include <QStringView>

#include <span>

namespace lineside {

/// A state or territory that the United States Postal Service delivers to, as it stands in an address.
struct UspsState {
    QStringView code; ///< two capital letters
    QStringView name; ///< in English
};

/// All 62 in the order of the code: 50 states, DC, five territories, three freely associated states, and the
/// three regions of the armed forces.
std::span<const UspsState> uspsStates();

/// By code or full name in any case; nullptr when there is none.
const UspsState* findState(QStringView typed);

} // namespace lineside
