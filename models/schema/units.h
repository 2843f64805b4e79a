#pragma once

#include "models/schema/schema.h"

namespace lineside::schema {

/// What belongs together is merged together (API page): one address without its names, the names of one
/// address, the auto-debit trio, agent ID and number. Everything else is a unit of its own.
class Unit {
public:
    constexpr Unit() = default;
    /// The unit that the element stands in.
    explicit Unit(ElementId id);
    [[nodiscard]] ElementId first() const { return m_first; }
    friend bool operator==(Unit, Unit) = default;

private:
    ElementId m_first; ///< the unit's first element stands for it
};

} // namespace lineside::schema
