#include "tests/lostanswers/drill.h"
#include "tests/support/drill.h"

using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

DrillEnd drill(const DrillCall& call) {
    const Count count = Drill(QStringLiteral(LINESIDE_PRACTICE), call.seed).run(call.count);
    return {u"%1 creates, %2 customers twice, %3 orders lost, %4 shown wrongly, %5 made and open again"_s
                .arg(count.creates)
                .arg(count.twice)
                .arg(count.lost)
                .arg(count.wrongly)
                .arg(count.again),
            count.twice + count.lost + count.wrongly + count.again == 0};
}

} // namespace

int main(int argc, char** argv) {
    return runDrill(
        argc, argv,
        {.name = u"lineside_lostanswers"_s,
         .what =
             u"Creates customers over a bad line and counts what became of them in the service's own ledger."_s,
         .unit = u"creates"_s,
         .howMany = u"How many orders."_s},
        drill);
}
