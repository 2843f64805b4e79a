#pragma once

#include <QStringView>

#include <span>

namespace lineside::practice {

/// A town that invented customers live in, with the area codes of its region.
struct Town {
    const char16_t* city;
    const char16_t* state;
    const char16_t* zip;
    std::span<const int> areas;
};

std::span<const Town> towns();
std::span<const char16_t* const> firstNames();
std::span<const char16_t* const> lastNames();
std::span<const char16_t* const> streetNames();
std::span<const char16_t* const> streetKinds(); ///< in the spelling of the postal service
std::span<const char16_t* const> companyWords();
std::span<const char16_t* const> companyKinds();

} // namespace lineside::practice
