#include "models/order/arrived.h"

#include "models/order/spelling.h"
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

bool isPlace(ElementId id) {
    const QString& path = schema::path(id);
    return path.contains(u"Address/") && !path.endsWith(u"Name") && !path.endsWith(u"/Suffix");
}

Outcome outcomeOf(ElementId id, const QString& text, const Value& now) {
    const Element* read = schema::inReply(Operation::CustomersQuery, readAs(id));
    const Element& element = *schema::inRequest(Operation::NewCustomersCreate, id);
    const bool pdf = element.type == Type::Base64; // "not used in the reply"
    if (!read || (pdf && now.isNothing()))
        return Outcome::CannotBeSeen;
    if (sameMeaning(element, Value(text), now) || sameMeaning(*read, Value(text), now))
        return Outcome::Taken;
    if (meansNothing(element, now))
        return schema::sensitive(id) && now.state() == State::Absent ? Outcome::CannotBeSeen
                                                                     : Outcome::NotTaken;
    const bool another = isMaskOf(now.text(), text) || isSpelledAlike(text, now.text()) ||
                         (isPlace(id) && isPostalForm(text, now.text()));
    return another ? Outcome::TakenInAnotherForm : Outcome::NotTaken;
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
    if (schema::members(schema::tables(Operation::CustomersQuery).reply, group).isEmpty())
        one.outcome = Outcome::CannotBeSeen;
    else
        one.outcome =
            sameMeaning(members, sent.rows(group), now.rows(group)) ? Outcome::Taken : Outcome::NotTaken;
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

bool isPostalForm(QStringView sent, QStringView now) {
    const QStringList a = words(sent), b = words(now);
    if (a.size() != b.size() || a.isEmpty())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a.at(i) != b.at(i) && !isAbbreviation(a.at(i), b.at(i)) && !isAbbreviation(b.at(i), a.at(i)))
            return false;
    }
    return true;
}

} // namespace lineside::order
