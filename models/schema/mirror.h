#pragma once

#include "models/schema/schema.h"

namespace lineside::schema {

/// An element of the mailing address and the one of the service address that can stand for it. The IDs of
/// addresses have no such pair.
struct Mirrored {
    ElementId source; ///< Customer/PhysicalAddress/…
    ElementId shown;  ///< Customer/MailingAddress/…
};

/// All pairs, in the order of NewCustomers_Create.
const QList<Mirrored>& mirrored();
/// Whether the element is of a mailing address and has a source.
bool isMirrored(ElementId id);

} // namespace lineside::schema
