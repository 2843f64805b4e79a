// lineside_killdrill --kills N --seed S [--within MS]: kills a process that types, saves, prepares and sends
// through the real store, N times, and looks each time what the next process finds, and whether an order that
// was made can be opened or sent again. Exits with 0 only when nothing was lost and nothing was. Seen to fail
// with the rows of made drafts not written: each accepted order could be opened, kept and sent again; and
// with a change that is sent without its attempt: it was not there again. Drafts and attempts have documents.
#include "tests/app/offline/drill/child.h"
#include "tests/app/offline/drill/parent.h"
#include "tests/support/drill.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace lineside;
using namespace lineside::test;

namespace {

DrillEnd killOrBeKilled(const DrillCall& call) {
    const QCommandLineParser& options = *call.options;
    const auto seed = quint32(call.seed);
    if (options.isSet(u"child"_s)) {
        const drill::Child child(options.value(u"child"_s), options.value(u"drafts"_s).split(u','), seed);
        return {{}, QCoreApplication::exec() == 0};
    }
    const drill::Findings findings =
        drill::Parent(seed, QCoreApplication::applicationFilePath(), options.value(u"within"_s).toInt())
            .run(call.count);
    return {findings.line(), findings.good()};
}

} // namespace

int main(int argc, char** argv) {
    return runDrill(
        argc, argv,
        {.name = u"lineside_killdrill"_s,
         .what = u"Kills a process that works with the store, and looks what the next one finds."_s,
         .unit = u"kills"_s,
         .howMany = u"How often."_s,
         .usual = 20,
         .further = {{u"within"_s, u"By then what was typed is on disk."_s, u"MS"_s, u"1000"_s},
                     {u"child"_s, u"Be the process that is killed."_s, u"FILE"_s},
                     {u"drafts"_s, u"IDs of its drafts."_s, u"IDS"_s}}},
        killOrBeKilled);
}
