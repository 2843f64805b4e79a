#pragma once

#include "models/schema/groups.h"

namespace lineside::schema {

/// What belongs together is merged together (Group::together): one address without its names, the names of
/// one address, the auto-debit trio, agent ID and number. Everything else is a unit of its own.
class Unit {
public:
    constexpr Unit() = default;
    /// The unit that the element stands in.
    explicit Unit(ElementId id);
    [[nodiscard]] ElementId first() const { return m_first; }
    /// Untranslated label of a unit of several elements ("Service names"); empty for an element by itself.
    [[nodiscard]] std::string_view label() const;
    friend bool operator==(Unit, Unit) = default;

private:
    ElementId m_first; ///< the unit's first element stands for it
};

} // namespace lineside::schema
