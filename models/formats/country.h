#pragma once

#include <QStringView>

#include <span>

namespace lineside {

struct Country {
    QStringView alpha3; ///< ISO 3166-1 alpha-3
    QStringView name;   ///< short, in English
};

/// All 249, in the order of the code.
std::span<const Country> countries();

/// By code in any case; nullptr when there is none.
const Country* findCountry(QStringView alpha3);

/// What an absent country means.
constexpr QStringView DefaultCountry = u"USA";

} // namespace lineside
