#pragma once

#include "models/rules/rules.h"
#include "ui/look/icons.h"

#include <functional>
#include <optional>

namespace lineside {

/// The mark of the worst problem of each section; none where there is none. What is missing is no fault until
/// `showMissing`. `sectionOf` gives the number of sections for what stands in none.
QList<std::optional<look::Mark>> worstMarks(const QList<Problem>& problems, int sections,
                                            const std::function<int(ElementId)>& sectionOf, bool showMissing);

} // namespace lineside
