#pragma once

namespace lineside {

/// What a format check means for sending.
enum class Verdict {
    Fine,
    Warn,  ///< shown at the field; the agent may go on
    Refuse ///< stops sending
};

} // namespace lineside
