#pragma once

#include "tests/app/flows/support/bell.h"
#include "ui/outgoing/reviewcontext.h"

/// The invented caller's order as pages show it, and the stories behind them.
namespace lineside::bell {

inline ReviewContext context() {
    ReviewContext found;
    found.who = u"Marcus Bell"_s;
    found.sendSeconds = 120;
    found.isFieldSensitive = [](const QString& field) { return field == u"Gate code"; };
    found.choices = [](const Element& element) {
        if (element.source == Source::Packages)
            return QList<Choice>{{u"118"_s, u"Talk and 5 GB"_s}};
        if (element.source == Source::Products)
            return QList<Choice>{{u"7"_s, u"Hotspot, international"_s}};
        return standardChoices(element);
    };
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
