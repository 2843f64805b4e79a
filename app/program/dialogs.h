#pragma once

#include "ui/outgoing/reviewcontext.h"

class QWidget;

namespace lineside {

class CustomerPage;
class Desk;
class SettingsPort;
class SettingsStore;

/// The review of what was changed of a customer, over their page.
void openReview(CustomerPage* page, Desk& desk, ReviewContext context);
/// The settings, over the window; what is saved goes to the store.
void openSettings(SettingsStore& store, SettingsPort& port, QWidget* window);

} // namespace lineside
