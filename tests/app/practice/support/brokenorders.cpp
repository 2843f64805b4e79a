#include "tests/app/practice/support/brokenorders.h"

namespace lineside::test {
namespace {

/// A text that the element's format does not take; empty where any will do.
QString offFormat(const Element& element) {
    switch (element.format) {
    case Format::Zip:
        return u"3230A"_s;
    case Format::Zip4:
        return u"12"_s;
    case Format::Pin:
        return u"12345"_s;
    case Format::State:
    case Format::Country:
        return u"ZZZ"_s.first(element.maxLength);
    case Format::Tn:
        return u"850 555"_s;
    case Format::AtLeastOne:
        return u"0"_s;
    case Format::Device:
        return u"490154203237519"_s;
    case Format::Iccid:
        return u"8914104"_s;
    default:
        return element.maxLength > 0 ? u"X"_s.repeated(element.maxLength + 1) : QString();
    }
}

/// A text that can't be read as what the element is; empty where any will do.
QString offType(const Element& element) {
    switch (element.type) {
    case Type::Integer:
        return u"twelve"_s;
    case Type::Decimal:
        return u"much"_s;
    case Type::Boolean:
        return u"perhaps"_s;
    case Type::Date:
        return u"13/32/2026"_s;
    case Type::Enum:
        return element.open ? QString() : u"SOMETIMES"_s;
    default:
        return {};
    }
}

/// Its other is filled in a whole order, so that it would be refused for that.
bool isOther(ElementId id) {
    return id == "Customer/AgentNumber"_element || id == "Order/CarrierCode"_element;
}

} // namespace

QList<OrderCase> brokenCases() {
    QList<OrderCase> all = createCases();
    all.removeIf([](const OrderCase& rule) { return !rule.severity || *rule.severity == Severity::Warn; });
    for (const Element& element : schema::newCustomersCreateRequest) {
        const ElementId id = schema::id(element);
        if (element.shape != Shape::Single || element.use == Use::Prohibited || isOther(id))
            continue;
        const QString path = schema::path(id);
        for (const QString& text : {offFormat(element), offType(element)}) {
            if (!text.isEmpty())
                all.append({path, {{path, text}}, path, Severity::Refuse});
        }
    }
    return all;
}

bool touchesMailing(const OrderCase& rule) {
    return rule.path.startsWith("Customer/MailingAddress"_L1);
}

bool breaksTwo(const OrderCase& rule) {
    return std::any_of(rule.edits.cbegin(), rule.edits.cend(), [](const Typed& typed) {
        return typed.path == "Customer/CustomerClass"_L1 && typed.text == "Business"_L1;
    });
}

bool isTakenAllTheSame(const OrderCase& rule) {
    const ElementId id = *schema::find(rule.path);
    const Format format = schema::inRequest(Operation::NewCustomersCreate, id)->format;
    const bool standard = format == Format::State || format == Format::Country || format == Format::Device ||
                          format == Format::Iccid;
    return (standard && *rule.severity == Severity::Refuse) ||
           id == "Order/WirelessPort/ExternalProvider"_element;
}

QStringList placesOf(const QList<Problem>& problems) {
    QStringList paths;
    for (const Problem& problem : problems) {
        if (!paths.contains(schema::path(problem.element)))
            paths.append(schema::path(problem.element));
    }
    return paths;
}

} // namespace lineside::test
