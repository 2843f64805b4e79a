#include "tests/mixups/drill.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace lineside::test;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Two agents serve customers by way of a service that answers contrarily. What reached the wrong "
        "customer, twice, or was shown or sent in another's name is counted in the practice service's "
        "ledger."_s);
    parser.addHelpOption();
    parser.addOptions({{u"calls"_s, u"How many customers call."_s, u"N"_s, u"100"_s},
                       {u"seed"_s, u"Of all that is random."_s, u"S"_s, u"1"_s}});
    parser.process(app);
    bool countFits = false, seedFits = false;
    const int calls = parser.value(u"calls"_s).toInt(&countFits);
    const quint64 seed = parser.value(u"seed"_s).toULongLong(&seedFits);
    if (!countFits || !seedFits || calls < 1) {
        std::fprintf(stderr, "lineside_mixups: --calls and --seed take whole numbers.\n");
        return 2;
    }
    const Mixups mixups = MixupDrill(seed).run(calls);
    std::printf("%d calls, %d to another customer, %d twice, %d shown under another's name\n", mixups.calls,
                mixups.toAnother, mixups.twice, mixups.underAnother);
    return mixups.toAnother + mixups.twice + mixups.underAnother == 0 ? 0 : 1;
}
