#include "app/flows/identity.h"

#include "models/formats/integer.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;

constexpr ElementId identity = "Customer/ID"_element;

bool isOfCustomer(const Record::Extra& extra) {
    return extra.path.startsWith(u"Customer/"_s, Qt::CaseInsensitive);
}

/// Absent, nil or empty: the service has no such customer.
bool isNobody(const Record& reply) {
    for (const Element& element : schema::tables(Operation::CustomersQuery).reply) {
        const auto group = schema::groupOf(element);
        const bool nothing = group ? reply.rows(*group).isEmpty()
                                   : reply.value(schema::id(element)).text().trimmed().isEmpty();
        if (!nothing)
            return false;
    }
    return std::none_of(reply.extras().cbegin(), reply.extras().cend(), [](const Record::Extra& extra) {
        return isOfCustomer(extra) && !extra.value.isNothing();
    });
}

/// All IDs that the reply gives its customer. A second one, or that of a second customer, comes as an extra.
QStringList idsIn(const Record& reply) {
    QStringList ids{reply.text(identity)};
    for (const Record::Extra& extra : reply.extras()) {
        const bool named = !extra.value.isNothing() || extra.value.state() == State::Unreadable;
        if (named && extra.path.compare(schema::path(identity), Qt::CaseInsensitive) == 0)
            ids.append(extra.value.text());
    }
    return ids;
}

Failure failed(Failure::Kind kind, const QString& detail) {
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    return failure;
}

} // namespace

Result<Record> identified(const Request& asked, Record reply) {
    using Kind = Failure::Kind;
    if (isNobody(reply))
        return failed(Kind::Gone, {});
    const QStringList ids = idsIn(reply);
    const QString one = readKey(ids.first());
    if (one.isEmpty())
        return failed(Kind::WrongCustomer, u"The reply names no customer."_s);
    if (std::any_of(ids.cbegin(), ids.cend(), [&](const QString& id) { return readKey(id) != one; }))
        return failed(Kind::WrongCustomer, u"The reply names several customers."_s);
    const bool byId = asked.action("CustomerID"_element) == Request::Action::Set;
    if (byId && readKey(asked.text("CustomerID"_element)) != one)
        return failed(Kind::WrongCustomer, u"The reply names another customer."_s);
    return reply;
}

} // namespace lineside::flows
