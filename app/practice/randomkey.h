#pragma once

#include <QString>

namespace lineside::practice {

/// 256 bits of the system's random numbers in hex: nobody guesses it.
QString randomKey();

} // namespace lineside::practice
