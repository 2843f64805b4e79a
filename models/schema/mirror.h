#pragma once

#include "models/schema/groups.h"

namespace lineside::schema {

/// The element of the same name in another group, as of another address; invalid where it has none.
ElementId sibling(ElementId id, const Group& in);

/// An element of a group that has a twin (the mailing address), and the one of the twin (the service address)
/// that can stand for it. The IDs of addresses have no such pair.
struct Mirrored {
    ElementId source; ///< Customer/PhysicalAddress/…
    ElementId shown;  ///< Customer/MailingAddress/…
};

/// All pairs, in the order of NewCustomers_Create.
const QList<Mirrored>& mirrored();

} // namespace lineside::schema
