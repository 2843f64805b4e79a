#include "tests/tour/touroptions.h"

#include "models/wire/address.h"

#include <QCommandLineParser>

namespace lineside::tour {
namespace {

using namespace Qt::StringLiterals;

const QStringList needed{u"endpoint"_s, u"user"_s, u"client"_s, u"customer"_s, u"tn"_s, u"inventory"_s};

bool isPassword(const QString& argument) {
    return argument.startsWith(u"--password"_s) || argument.startsWith(u"-password"_s);
}

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        u"Drives the window through look-up, edit, review, sending and comparison, and "
        "writes pictures and a transcript. What it changes it puts back. Then it quotes a new order, and "
        "sends it where that is asked for. The password of a service other than the practice service is read "
        "from LINESIDE_PASSWORD or the standard input."_s);
    parser.addHelpOption();
    for (const QString& name : needed)
        parser.addOption({name, u"Of a service other than the practice service."_s, name.toUpper()});
    parser.addOption({u"package"_s, u"The package to quote and order."_s, u"ID"_s, u"502"_s});
    parser.addOption({u"orders"_s, u"With --endpoint: send the order too. It makes a customer."_s});
    parser.addOption(
        {u"i-accept-personal-data"_s,
         u"Needed beyond this machine: pictures and transcript then hold a real customer's data. Only what "
         "the schema calls sensitive is hidden in them."_s});
    parser.addPositionalArgument(u"DIR"_s, u"Folder for pictures and transcript."_s);
}

} // namespace

std::optional<Options> Options::parse(const QStringList& arguments, QString* trouble) {
    if (std::any_of(arguments.cbegin(), arguments.cend(), isPassword)) {
        *trouble = u"Every user of this machine can read a password among the arguments. Put it into "
                   "LINESIDE_PASSWORD or give it on the standard input."_s;
        return {};
    }
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments) || parser.isSet(u"help"_s) || parser.positionalArguments().size() != 1) {
        *trouble = parser.errorText() + u'\n' + parser.helpText();
        return {};
    }
    Options options;
    options.folder = parser.positionalArguments().first();
    options.package = parser.value(u"package"_s);
    options.sendsOrders = !parser.isSet(u"endpoint"_s) || parser.isSet(u"orders"_s);
    if (!parser.isSet(u"endpoint"_s))
        return options;
    for (const QString& name : needed) {
        if (parser.value(name).isEmpty()) {
            *trouble = u"With --endpoint, --%1 is needed too."_s.arg(name);
            return {};
        }
    }
    options.endpoint = QUrl(parser.value(u"endpoint"_s), QUrl::StrictMode);
    if (!wire::isLoopback(options.endpoint->host()) && !parser.isSet(u"i-accept-personal-data"_s)) {
        *trouble =
            u"Pictures and transcript would hold a real customer's data. Say --i-accept-personal-data."_s;
        return {};
    }
    options.credentials = {.username = parser.value(u"user"_s),
                           .password = {},
                           .client = parser.value(u"client"_s),
                           .impersonationKey = {}};
    options.customer = parser.value(u"customer"_s);
    options.tn = parser.value(u"tn"_s);
    options.inventory = parser.value(u"inventory"_s);
    return options;
}

} // namespace lineside::tour
