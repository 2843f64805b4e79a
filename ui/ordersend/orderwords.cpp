#include "ui/ordersend/orderwords.h"

#include "models/formats/boolean.h"
#include "models/rules/rules.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ordersend)
};

} // namespace

bool sendsOrders(const Request& request) {
    return readBoolean(request.text("SendOrders"_element)).value_or(false);
}

QStringList sendingWords(const Request& request) {
    if (rules::isProspect(request))
        return {Texts::tr("The customer will be a prospect: no package is ordered.")};
    return {sendsOrders(request) ? Texts::tr("The order goes to the provider now.")
                                 : Texts::tr("The order is made, and not sent to the provider now.")};
}

QString createVerb(const Request& request) {
    if (rules::isProspect(request))
        return Texts::tr("Create prospect");
    return sendsOrders(request) ? Texts::tr("Create and send the order") : Texts::tr("Create customer");
}

} // namespace lineside
