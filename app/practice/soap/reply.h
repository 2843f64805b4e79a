#pragma once

#include "app/practice/soap/call.h"
#include "app/practice/trouble.h"

namespace lineside::practice {

/// Header of a reply as it goes out.
struct ReplyHeader {
    bool success = true;
    QString message;
    QString sessionKey;
    bool impersonated = false;
    QString errorCode;
    QString errorDescription;
};

/// What a reply may hold beside its record.
struct ReplyExtras {
    QString debug;        ///< what the service understood; empty: no Debug element
    bool unknown = false; ///< elements that no schema has, for drills
};

/// The reply's envelope in UTF-8: values that are Set or Empty, in the order of the operation's table and
/// under these names.
QByteArray writeReply(const Call& call, const ReplyHeader& header, const Record& record,
                      const ReplyExtras& extras, const WireNames& names);
/// A SOAP Fault.
QByteArray writeFault(SoapVersion version, const SoapFault& fault);
/// The request's elements as they were understood, for Debug.
QString understood(const Call& call, const WireNames& names);

QByteArray contentType(SoapVersion version);

} // namespace lineside::practice
