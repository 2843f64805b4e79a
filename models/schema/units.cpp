#include "models/schema/units.h"

#include <algorithm>

namespace lineside::schema {
namespace {

constexpr std::array debit{"Customer/IsAutoDebit"_element, "Customer/AutoPaymentAccountID"_element,
                           "Customer/AutoDebitDay"_element};
constexpr std::array agent{"Customer/AgentID"_element, "Customer/AgentNumber"_element};

bool isName(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"FirstName", "LastName", "MiddleName", "Suffix",
                                                    "CompanyName"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

ElementId firstOf(ElementId id) {
    if (std::find(debit.begin(), debit.end(), id) != debit.end())
        return debit.front();
    if (std::find(agent.begin(), agent.end(), id) != agent.end())
        return agent.front();
    const Element& element = any(id);
    if (!path(id).contains(QLatin1StringView("Address/")))
        return id;
    const QString group = QString::fromLatin1(element.prefix.data(), qsizetype(element.prefix.size()));
    const auto first = isName(element.name) ? QLatin1StringView("FirstName") : QLatin1StringView("Address1");
    return find(group + u'/' + first).value_or(id);
}

} // namespace

Unit::Unit(ElementId id) : m_first(firstOf(id)) {}

} // namespace lineside::schema
