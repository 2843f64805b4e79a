#pragma once

namespace lineside::bench {

/// The longest time in which the window's thread did nothing else, while a customer with 100,000 services
/// arrives and is shown.
void large();

} // namespace lineside::bench
