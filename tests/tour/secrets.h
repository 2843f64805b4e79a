#pragma once

#include <QByteArray>

namespace lineside::tour {

/// The body with what stands in an element that signs or that the schema calls sensitive replaced by one
/// fixed word; an empty one stays empty, every other byte as it is. Names count in any case and with any
/// prefix, as they do to the reader of replies. Custom fields are hidden too, as only an installation's
/// catalog knows which of them are sensitive, and Debug, the echo of a request. What a service says of a
/// failure may repeat some of it, and is redacted as a log is.
QByteArray hideSecrets(const QByteArray& body);

} // namespace lineside::tour
