#pragma once

#include "app/settings/settings.h"
#include "models/catalog/sitecatalog.h"
#include "ui/customer/customercontext.h"

namespace lineside {

/// What customers' pages need to know of the installation: the catalog's choices before the standards', and
/// which columns of a service are its number, status and package.
CustomerContext customerContext(const SiteCatalog& catalog, const Settings& settings,
                                std::shared_ptr<VerifyLog> verified);

} // namespace lineside
