#include "tests/replies/run.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace lineside::test;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Calls a service whose replies come at the wrong time, and counts who read what was not theirs."_s);
    parser.addHelpOption();
    parser.addOptions({{u"calls"_s, u"How many of each kind, over HTTP and over TLS."_s, u"N"_s, u"50"_s},
                       {u"seed"_s, u"Of all that is random."_s, u"S"_s, u"1"_s}});
    parser.process(app);
    bool callsFit = false, seedFits = false;
    const int calls = parser.value(u"calls"_s).toInt(&callsFit);
    const quint32 seed = parser.value(u"seed"_s).toUInt(&seedFits);
    if (!callsFit || !seedFits || calls < 1) {
        std::fprintf(stderr, "lineside_replies: --calls and --seed take whole numbers.\n");
        return 2;
    }
    Count all;
    for (const auto& [oddity, name] : oddities) {
        for (const bool tls : {false, true}) {
            const Count count = carryOut({oddity, tls, calls, 300, seed});
            std::printf("%-12s %-5s %d answered, %d read by another, %d twice\n", name, tls ? "TLS" : "plain",
                        count.answered, count.foreign, count.twice);
            std::fflush(stdout);
            all += count;
        }
    }
    std::printf("%d calls, %d replies read by another call, %d changes at the server twice\n", all.calls,
                all.foreign, all.twice);
    return all.foreign + all.twice == 0 ? 0 : 1;
}
