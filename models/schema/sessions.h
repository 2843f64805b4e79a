#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Sessions_Create and Sessions_Validate: replies beyond the Header; their requests have no elements of their
/// own.
inline constexpr auto sessionsCreateReply = std::array{
    text("SessionKey", out, QT_TRANSLATE_NOOP("schema", "Session key")).secret(),
    text("SessionKey_Encoded", out, QT_TRANSLATE_NOOP("schema", "Session key, encoded")).secret(),
};

inline constexpr auto sessionsValidateReply = std::array{
    integer("UserID", out, QT_TRANSLATE_NOOP("schema", "User ID")).page("-"),
    integer("AgentID", out, QT_TRANSLATE_NOOP("schema", "Agent ID")).page("-"),
    text("AgentNumber", out, QT_TRANSLATE_NOOP("schema", "Agent number")).page("-"),
};

} // namespace lineside::schema
