#include "tests/support/drill.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace lineside::test {

using namespace Qt::StringLiterals;

int runDrill(int argc, char** argv, const DrillProgram& program,
             const std::function<DrillEnd(const DrillCall&)>& drill) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(program.what);
    parser.addHelpOption();
    parser.addOptions({{program.unit, program.howMany, u"N"_s, QString::number(program.usual)},
                       {u"seed"_s, u"Of all that is random."_s, u"S"_s, u"1"_s}});
    parser.addOptions(program.further);
    parser.process(app);
    bool countFits = false, seedFits = false;
    const DrillCall call{parser.value(program.unit).toInt(&countFits),
                         parser.value(u"seed"_s).toULongLong(&seedFits), &parser};
    if (!countFits || !seedFits || call.count < 1) {
        std::fprintf(stderr, "%s: --%s and --seed take whole numbers.\n", qPrintable(program.name),
                     qPrintable(program.unit));
        return 2;
    }
    const DrillEnd end = drill(call);
    if (!end.line.isEmpty())
        std::printf("%s\n", qPrintable(end.line));
    return end.good ? 0 : 1;
}

} // namespace lineside::test
