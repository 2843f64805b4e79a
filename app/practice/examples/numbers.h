#pragma once

#include <QString>

namespace lineside::practice {

/// The `serial`-th invented IMEI: 15 digits, Luhn-valid, never 352099001761481.
QString imei(int serial);
/// The `serial`-th invented ICCID: 19 digits from 8901260, Luhn-valid.
QString iccid(int serial);

} // namespace lineside::practice
