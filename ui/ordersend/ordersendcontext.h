#pragma once

#include "ui/review/reviewcontext.h"

#include <QDateTime>

#include <chrono>

namespace lineside {

/// What the pages of an order on its way need to know of the installation and of the order.
struct OrderSendContext {
    ReviewContext review; ///< choices, sensitive custom fields, wire names, time-outs; `who` names the caller
    QString draftId;      ///< of the order's draft
    QString numberColumn; ///< of a service's phone number, by the site's catalog; empty: not known
    std::chrono::milliseconds interval{30'000};  ///< between two questions
    std::chrono::milliseconds duration{600'000}; ///< how long a new customer is watched
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
};

} // namespace lineside
