#pragma once

namespace lineside {
class Program;
namespace bench {

/// Enter to the painted form, against the bare round trip, parse and paint of the same.
void lookUp(Program& program);

} // namespace bench
} // namespace lineside
