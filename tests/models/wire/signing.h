#pragma once

#include "models/wire/writer.h"

namespace lineside::test {

/// Signs as an open session does.
inline wire::Signature session() {
    wire::Signature signature;
    signature.sessionKey = QStringLiteral("key");
    return signature;
}

} // namespace lineside::test
