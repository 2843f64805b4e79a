#pragma once

#include "models/record/request.h"
#include "models/wire/names.h"

#include <QByteArray>

namespace lineside::wire {

/// Who signs a call: a session, or a person's credentials when the session key is empty. Memory only.
struct Signature {
    QString sessionKey;
    QString username;
    QString password;
    QString client;
    QString impersonationKey; ///< written only when set
    bool debug = false;       ///< written only when set: the service echoes the request as it understood it
};

/// False for a change that does not say of what: its key is no whole positive number.
bool isAddressed(const Request& request);

/// The request as one SOAP 1.1 envelope in UTF-8, without white space between elements. Elements stand in the
/// order of the operation's table; what the request leaves alone is not written; what it clears is `<X></X>`.
/// No bytes at all for a request that is not addressed: nothing can be sent past this.
QByteArray envelope(const Request& request, const Signature& signature, const WireNames& names);

/// The value of the SOAPAction header, quotes included.
QByteArray soapAction(Operation operation);

inline constexpr std::string_view serviceNamespace = "http://api.myh2o.com/v20";

} // namespace lineside::wire
