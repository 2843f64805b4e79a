#pragma once

#include <QLatin1StringView>

// Codes of the service that something follows from, by the element that they are a choice of. All others are
// only shown and sent. A test holds each against the choices of its element.
namespace lineside::schema::codes {

namespace customerClass {
inline constexpr QLatin1StringView Residential{"Residential"};
inline constexpr QLatin1StringView Business{"Business"};
} // namespace customerClass

namespace customerStatus {
inline constexpr QLatin1StringView Open{"OPEN"};
inline constexpr QLatin1StringView Pending{"PENDING"};
} // namespace customerStatus

namespace lifelineStatus {
inline constexpr QLatin1StringView NotSet{"NOT_SET"};
inline constexpr QLatin1StringView NeedsForm{"NEEDS_FORM"};
inline constexpr QLatin1StringView NeedsReview{"NEEDS_REVIEW"};
inline constexpr QLatin1StringView Approved{"APPROVED"};
inline constexpr QLatin1StringView Rejected{"REJECTED"};
} // namespace lifelineStatus

} // namespace lineside::schema::codes
