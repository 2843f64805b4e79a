#include "tests/lostanswers/drill.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace lineside::test;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Creates customers over a bad line and counts what became of them in the service's own ledger."_s);
    parser.addHelpOption();
    parser.addOptions({{u"creates"_s, u"How many orders."_s, u"N"_s, u"50"_s},
                       {u"seed"_s, u"Of all that is random."_s, u"S"_s, u"1"_s}});
    parser.process(app);
    bool countFits = false, seedFits = false;
    const int creates = parser.value(u"creates"_s).toInt(&countFits);
    const quint64 seed = parser.value(u"seed"_s).toULongLong(&seedFits);
    if (!countFits || !seedFits || creates < 1) {
        std::fprintf(stderr, "lineside_lostanswers: --creates and --seed take whole numbers.\n");
        return 2;
    }
    Drill drill(QStringLiteral(LINESIDE_PRACTICE), seed);
    const Count count = drill.run(creates);
    std::printf("%d creates, %d customers twice, %d orders lost, %d shown wrongly, %d made and open again\n",
                count.creates, count.twice, count.lost, count.wrongly, count.again);
    return count.twice + count.lost + count.wrongly + count.again == 0 ? 0 : 1;
}
