#include "ui/ordersend/orderwords.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/rules/rules.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ordersend", text);
}

} // namespace

bool sendsOrders(const Request& request) {
    return readBoolean(request.text("SendOrders"_element)).value_or(false);
}

QStringList sendingWords(const Request& request) {
    if (rules::isProspect(request))
        return {tr("The customer will be a prospect: no package is ordered.")};
    return {sendsOrders(request) ? tr("The order goes to the provider now.")
                                 : tr("The order is made, and not sent to the provider now.")};
}

QString createVerb(const Request& request) {
    if (rules::isProspect(request))
        return tr("Create prospect");
    return sendsOrders(request) ? tr("Create and send the order") : tr("Create customer");
}

QString statusWords(const QString& status) {
    const QString code = status.trimmed().toUpper();
    if (code == "OPEN"_L1)
        return tr("Open");
    if (code == "PENDING"_L1)
        return tr("Pending");
    if (code == "CLOSED"_L1)
        return tr("Closed");
    if (code == "PROSPECT"_L1)
        return tr("Prospect");
    return status;
}

QString momentWords(const QString& wire) {
    const auto date = readDate(wire);
    if (!date)
        return isNoDate(wire) ? QString() : wire;
    const QString time = wire.mid(11, 5);
    const bool isTime = time.size() == 5 && time.at(2) == u':' && time != "00:00"_L1;
    return isTime ? displayDate(*date) + u' ' + time : displayDate(*date);
}

} // namespace lineside
