#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Sessions_Create and Sessions_Validate: replies beyond the Header; their requests have no elements of their
/// own.
inline constexpr auto sessionsCreateReply = std::array{
    text("SessionKey", out, NOOP("Session key")).secret(),
    text("SessionKey_Encoded", out, NOOP("Session key, encoded")).secret(),
};

inline constexpr auto sessionsValidateReply = std::array{
    integer("UserID", out, NOOP("User ID")).page("-"),
    integer("AgentID", out, NOOP("Agent ID")).page("-"),
    text("AgentNumber", out, NOOP("Agent number")).page("-"),
};

} // namespace lineside::schema
