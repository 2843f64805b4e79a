#pragma once

#include "app/settings/settingsstore.h"

namespace lineside {

/// What the settings page says before its fields: where the machine's policy is broken, or left out and why,
/// and which kept values could not be used. A line each; empty where all is well.
QString settingsWords(const SettingsStore& store);

} // namespace lineside
