#pragma once

#include "models/schema/schema.h"

namespace lineside::schema {

/// Elements that go along unedited because the service demands them together with another (API page, "What an
/// update means"). A companion goes along only when its baseline is whole; otherwise the agent types it.
struct Companions {
    enum class When : quint8 {
        SwitchedOn, ///< the trigger becomes true
        ToLifeline  ///< the trigger becomes a Lifeline program and the customer is not Lifeline yet
    };
    ElementId trigger;
    When when;
    std::array<ElementId, 3> elements; ///< invalid ids fill up
};

inline constexpr std::array companions{
    Companions{"Customer/IsAutoDebit"_element,
               Companions::When::SwitchedOn,
               {"Customer/AutoPaymentAccountID"_element, {}, {}}},
    Companions{"Customer/Lifeline/Program"_element,
               Companions::When::ToLifeline,
               {"Customer/DOB"_element, "Customer/SSN"_element, "Customer/Lifeline/LifelineTypeID"_element}},
};

} // namespace lineside::schema
