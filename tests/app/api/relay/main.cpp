// The relay of the tests as a program, for drills from outside: put it in front of any server.
#include "tests/support/relay.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace lineside::test;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Passes connections on to a server and cuts them at a byte."_s);
    parser.addHelpOption();
    parser.addOptions({{u"up"_s, u"Cut after this many bytes to the server."_s, u"bytes"_s},
                       {u"down"_s, u"Cut after this many bytes to the client."_s, u"bytes"_s},
                       {u"rst"_s, u"Cut by a reset; in order otherwise."_s},
                       {u"delay"_s, u"Hold up whatever passes for so long, each way."_s, u"ms"_s, u"0"_s}});
    parser.addPositionalArgument(u"url"_s, u"Where the server listens, with its port."_s);
    parser.process(app);
    const QUrl target(parser.positionalArguments().value(0));
    if (target.host().isEmpty() || target.port() < 0)
        parser.showHelp(2);
    Relay relay(target);
    const End end = parser.isSet(u"rst"_s) ? End::Rst : End::Fin;
    if (parser.isSet(u"up"_s))
        relay.cutAfter(Relay::Direction::ToServer, parser.value(u"up"_s).toLongLong(), end);
    if (parser.isSet(u"down"_s))
        relay.cutAfter(Relay::Direction::ToClient, parser.value(u"down"_s).toLongLong(), end);
    relay.setDelay(std::chrono::milliseconds(parser.value(u"delay"_s).toInt()));
    QTextStream(stdout) << "relaying on " << relay.url().toString() << Qt::endl;
    return QCoreApplication::exec();
}
