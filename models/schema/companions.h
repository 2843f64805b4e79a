#pragma once

#include "models/schema/schema.h"

namespace lineside::schema {

/// Elements that go along unedited because the service demands them together with another (API page, "What an
/// update means"). A companion goes along only when its baseline is whole; otherwise the agent types it.
struct Companions {
    enum class When : quint8 {
        SwitchedOn,      ///< the trigger becomes true
        ToLifeline,      ///< the trigger becomes a Lifeline program and the customer is not Lifeline yet
        LifelinePackage, ///< the trigger is a package of the catalog for Lifeline customers
        Approved         ///< the trigger is the status APPROVED
    };
    ElementId trigger;
    When when;
    std::array<ElementId, 3> elements; ///< invalid ids fill up
};

inline constexpr ElementId customerKey = "Customer/ID"_element;
inline constexpr ElementId lifelineProgram = "Customer/Lifeline/Program"_element;

/// What a conversion demands: all of its table but the key and the program that is chosen.
constexpr Companions toLifeline(ElementId key = customerKey) {
    Companions rule{lifelineProgram, Companions::When::ToLifeline, {}};
    std::size_t next = 0;
    for (const Element& element : toLifelineRequest) {
        const ElementId id(indexOf(element.name));
        if (element.use == Use::Required && id != rule.trigger && id != key)
            rule.elements[next++] = id; // one too many is no constant
    }
    return rule;
}

inline constexpr std::array companions{
    Companions{"Customer/IsAutoDebit"_element,
               Companions::When::SwitchedOn,
               {"Customer/AutoPaymentAccountID"_element, {}, {}}},
    toLifeline(),
};

/// What an order demands with another of its elements (API page). Nothing is there that could go along.
inline constexpr std::array orderDemands{
    Companions{"Order/PackageID"_element,
               Companions::When::LifelinePackage,
               {"Customer/Lifeline/LifelineTypeID"_element, "Customer/Lifeline/TemporaryAddress"_element,
                "Customer/Lifeline/SeparateEconomicUnit"_element}},
    Companions{"Customer/Lifeline/Status"_element,
               Companions::When::Approved,
               {"Customer/Lifeline/CertificationDate"_element, {}, {}}},
};

/// Two elements that name the same thing: an order sends one of them.
struct Alternative {
    ElementId one;
    ElementId other;
};

inline constexpr std::array alternatives{
    Alternative{"Customer/AgentID"_element, "Customer/AgentNumber"_element},
    Alternative{"Order/CarrierID"_element, "Order/CarrierCode"_element},
};

} // namespace lineside::schema
