#pragma once

#include "models/catalog/sitecatalog.h"
#include "models/settings/settings.h"
#include "ui/customer/customercontext.h"
#include "ui/order/ordercontext.h"

namespace lineside {

/// What customers' pages need to know of the installation: the catalog's choices before the standards', and
/// which columns of a service are its number, status and package.
CustomerContext customerContext(const SiteCatalog& catalog, const Settings& settings,
                                std::shared_ptr<VerifyLog> verified);

/// What pages of new orders need: the same choices, the catalog itself, and the bundled table of ZIPs, which
/// is read when it is first asked for.
OrderContext orderContext(const SiteCatalog& catalog, const Settings& settings);

} // namespace lineside
