#pragma once

#include "models/wire/names.h"

#include <QByteArray>
#include <QUrl>

namespace lineside::practice {

/// The service's WSDL 1.1, document/literal wrapped, for SOAP 1.1 and 1.2: every element of every operation's
/// table under these names, and ServiceItem with the columns that this service gives it.
QByteArray wsdl(const QUrl& address, const WireNames& names);

} // namespace lineside::practice
