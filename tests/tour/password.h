#pragma once

#include <QString>

namespace lineside::tour {

/// The password of the service: LINESIDE_PASSWORD of the environment, or else the first line of the standard
/// input, which a terminal does not show. Arguments of a program can be read by every user of a machine.
QString readPassword();

} // namespace lineside::tour
