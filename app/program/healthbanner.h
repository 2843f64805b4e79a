#pragma once

#include "app/api/healthwatch.h"
#include "ui/window/statebanner.h"

namespace lineside {

/// What the window says of the way to the service.
BannerState bannerFor(Health health);

} // namespace lineside
