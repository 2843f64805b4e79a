#include "ui/ordersend/orderwords.h"

#include "models/formats/boolean.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ordersend", text);
}

} // namespace

bool hasOrder(const Request& request) {
    for (const Element& element : schema::tables(Operation::NewCustomersCreate).request) {
        const ElementId id = schema::id(element);
        if (!schema::path(id).startsWith("Order/"_L1))
            continue;
        const auto group = schema::groupOf(element);
        if (group ? request.hasRows(*group) : request.action(id) != Request::Action::Leave)
            return true;
    }
    return false;
}

bool sendsOrders(const Request& request) {
    return readBoolean(request.text("SendOrders"_element)).value_or(false);
}

QStringList sendingWords(const Request& request) {
    if (!hasOrder(request))
        return {tr("The customer will be a prospect: no package is ordered.")};
    return {sendsOrders(request) ? tr("The order goes to the provider now.")
                                 : tr("The order is made, and not sent to the provider now.")};
}

QString createVerb(const Request& request) {
    if (!hasOrder(request))
        return tr("Create prospect");
    return sendsOrders(request) ? tr("Create and send the order") : tr("Create customer");
}

} // namespace lineside
