// lineside_killdrill --kills N --seed S [--within MS]: kills a process that types, saves, prepares and sends
// through the real store, N times, and looks each time what the next process finds, and whether an order that
// was made can be opened or sent again. Exits with 0 only when nothing was lost and nothing was. Seen to fail
// with Vault::makeDraft doing nothing: each accepted order could be opened, kept and sent again.
#include "tests/app/offline/drill/child.h"
#include "tests/app/offline/drill/parent.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace lineside;

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"kills"_s, u"How often."_s, u"N"_s, u"20"_s},
                       {u"seed"_s, u"Of the random moments."_s, u"S"_s, u"1"_s},
                       {u"within"_s, u"By then what was typed is on disk."_s, u"MS"_s, u"1000"_s},
                       {u"child"_s, u"Be the process that is killed."_s, u"FILE"_s},
                       {u"drafts"_s, u"IDs of its drafts."_s, u"IDS"_s}});
    parser.process(app);
    const quint32 seed = parser.value(u"seed"_s).toUInt();
    if (parser.isSet(u"child"_s)) {
        drill::Child child(parser.value(u"child"_s), parser.value(u"drafts"_s).split(u','), seed);
        return QCoreApplication::exec();
    }
    const drill::Findings findings =
        drill::Parent(seed, QCoreApplication::applicationFilePath(), parser.value(u"within"_s).toInt())
            .run(parser.value(u"kills"_s).toInt());
    std::printf("%s\n", qPrintable(findings.line()));
    return findings.good() ? 0 : 1;
}
