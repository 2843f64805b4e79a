#pragma once

#include "models/record/record.h"
#include "models/wire/names.h"

#include <QByteArray>

namespace lineside::practice {

enum class SoapVersion : quint8 { Soap11, Soap12 };

/// One request as the service understood it: who signs, which operation, and the values of its elements in
/// their four states. What the operation does not know is not here.
struct Call {
    SoapVersion version = SoapVersion::Soap11;
    Operation operation = Operation::SessionsCreate;
    bool hasCredentials = false;
    QString username, password, client;
    bool hasSession = false;
    QString sessionKey;
    bool impersonates = false;
    bool debug = false;
    Record request;
};

/// Reads an envelope. `action` is the SOAPAction header without quotes (1.1) or the action of the content
/// type (1.2, may be empty). Elements bear these names and no others. Throws SoapFault.
Call readCall(const QByteArray& body, SoapVersion version, const QString& action, const WireNames& names);

} // namespace lineside::practice
