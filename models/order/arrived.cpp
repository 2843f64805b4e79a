#include "models/order/arrived.h"

#include "models/record/meaning.h"

#include <array>

namespace lineside::order {
namespace {

/// What no service makes up: who has it and was not ordered with it is somebody else.
constexpr std::array own{"Customer/DOB"_element,
                         "Customer/SSN"_element,
                         "Customer/DL"_element,
                         "Customer/Email"_element,
                         "Customer/PhysicalAddress/FirstName"_element,
                         "Customer/PhysicalAddress/MiddleName"_element,
                         "Customer/PhysicalAddress/LastName"_element,
                         "Customer/PhysicalAddress/Suffix"_element,
                         "Customer/PhysicalAddress/CompanyName"_element,
                         "Customer/PhysicalAddress/Address2"_element,
                         "Customer/MailingAddress/MiddleName"_element,
                         "Customer/MailingAddress/Suffix"_element,
                         "Customer/MailingAddress/Address2"_element};

ElementId readAs(ElementId sent) {
    return sent == "Customer/ParentCustomerID"_element ? "Customer/ParentAccountID"_element : sent;
}

Outcome outcomeOf(ElementId id, const QString& text, const Value& now) {
    return lineside::outcomeOf({schema::inRequest(Operation::NewCustomersCreate, id),
                                schema::inReply(Operation::CustomersQuery, readAs(id)), Value(text)},
                               now);
}

Comparison compared(ElementId id, const Request& sent, const Record& now) {
    Comparison one;
    one.change.id = id;
    one.change.text = sent.text(id);
    one.now = now.value(readAs(id));
    one.outcome = outcomeOf(id, one.change.text, one.now);
    return one;
}

Comparison compared(GroupId group, ElementId first, const Request& sent, const Record& now) {
    const auto members = schema::members(schema::tables(Operation::NewCustomersCreate).request, group);
    Comparison one;
    one.change.id = first;
    one.change.kind = Change::Kind::Rows;
    one.change.group = group;
    one.change.rows = sent.rows(group);
    const bool read = !schema::members(schema::tables(Operation::CustomersQuery).reply, group).isEmpty();
    one.outcome =
        lineside::outcomeOf(members, read, sent.rows(group), nullptr, now.rows(group), After::Accepted);
    return one;
}

} // namespace

Record recordOf(const Request& request) {
    Record record;
    for (const Element& element : schema::tables(request.operation()).request) {
        const ElementId id = schema::id(element);
        if (const auto group = schema::groupOf(element)) {
            if (request.hasRows(*group) && !record.hasRows(*group))
                record.setRows(*group, request.rows(*group));
        } else if (request.action(id) != Request::Action::Leave) {
            record.set(id, request.text(id));
        }
    }
    return record;
}

QList<Comparison> arrived(const Request& sent, const Record& now) {
    QList<Comparison> found;
    QList<GroupId> groups;
    for (const Element& element : schema::tables(Operation::NewCustomersCreate).request) {
        const ElementId id = schema::id(element);
        if (const auto group = schema::groupOf(element)) {
            if (sent.hasRows(*group) && !groups.contains(*group)) {
                groups.append(*group);
                found.append(compared(*group, id, sent, now));
            }
        } else if (sent.action(id) == Request::Action::Set) {
            found.append(compared(id, sent, now));
        }
    }
    return found;
}

QList<Comparison> against(const Request& sent, const Record& customer) {
    QList<Comparison> found;
    for (const Comparison& one : arrived(sent, customer)) {
        if (one.outcome == Outcome::NotTaken)
            found.append(one);
    }
    for (const ElementId id : own) {
        if (sent.action(id) != Request::Action::Leave || meansNothing(schema::any(id), customer.value(id)))
            continue;
        Comparison more;
        more.change.id = id;
        more.now = customer.value(id);
        more.outcome = Outcome::NotTaken;
        found.append(more);
    }
    return found;
}

int differences(const Request& sent, const Record& customer) {
    return int(against(sent, customer).size());
}

} // namespace lineside::order
