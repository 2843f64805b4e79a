#pragma once

#include "tests/app/flows/support/bell.h"
#include "ui/outgoing/reviewcontext.h"

/// The invented caller's order as pages show it, and the stories behind them.
namespace lineside::bell {

inline ReviewContext context() {
    ReviewContext found;
    found.who = u"Marcus Bell"_s;
    found.sendSeconds = 120;
    found.catalog = SiteCatalog::parse(R"({"lineside-catalog": 1,
        "packages": [{"id": 118, "name": "Talk and 5 GB"}],
        "products": [{"id": 7, "name": "Hotspot, international", "kind": "monthly"}],
        "customFields": [{"id": 3, "label": "Gate code", "type": "text", "sensitive": true}]})")
                        .catalog.value();
    return found;
}

inline std::unique_ptr<OrderStory> toSend(OrderDesk& desk, const RecordModel& model,
                                          const SeenMatches& seen = {}) {
    return desk.orderStory(model, u"draft"_s, u"Marcus Bell"_s, seen);
}

inline std::unique_ptr<NewCustomerStory> newCustomer(OrderDesk& desk, const Created& made,
                                                     const Request& sent) {
    return desk.newCustomerStory(made, sent, u"Number"_s);
}

} // namespace lineside::bell
