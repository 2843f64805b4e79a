#include "tests/mixups/drill.h"
#include "tests/support/drill.h"

using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

DrillEnd drill(const DrillCall& call) {
    const Mixups mixups = MixupDrill(call.seed).run(call.count);
    return {u"%1 calls, %2 to another customer, %3 twice, %4 shown under another's name"_s.arg(mixups.calls)
                .arg(mixups.toAnother)
                .arg(mixups.twice)
                .arg(mixups.underAnother),
            mixups.toAnother + mixups.twice + mixups.underAnother == 0};
}

} // namespace

int main(int argc, char** argv) {
    return runDrill(
        argc, argv,
        {.name = u"lineside_mixups"_s,
         .what = u"Two agents serve customers by way of a service that answers contrarily. What reached the "
                 "wrong customer, twice, or was shown or sent in another's name is counted in the practice "
                 "service's ledger."_s,
         .unit = u"calls"_s,
         .howMany = u"How many customers call."_s,
         .usual = 100},
        drill);
}
