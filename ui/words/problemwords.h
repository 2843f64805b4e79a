#pragma once

#include "models/rules/problem.h"

#include <QString>

namespace lineside {

/// What is wrong, in words, as below its field. Never holds a value; an odd character of it is named.
QString words(const Problem& problem);

} // namespace lineside
