#pragma once

#include "models/formats/ziptable.h"
#include "ui/forms/formcontext.h"

namespace lineside {

/// What the page of a new order needs to know of the installation and of the agent's settings.
struct OrderContext : FormContext {
    std::function<std::optional<ZipPlace>(const QString& zip)> place; ///< by the bundled table
};

} // namespace lineside
