#pragma once

#include "models/ports/failure.h"

namespace lineside {

/// True for a SOAP fault that blames the request: nothing was done. SOAP 1.1 calls that "Client", 1.2
/// "Sender", with a prefix of any name and, in 1.1, finer codes behind a point
/// ("soap:Client.Authentication"). Any other fault came up while the service worked, and tells nothing of how
/// far it got.
bool isSendersFault(const Failure& failure);

/// True where the service said that it did nothing: by its Header, or by a fault that blames the request.
bool isRefusal(const Failure& failure);

} // namespace lineside
