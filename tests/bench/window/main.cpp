#include "app/program/program.h"
#include "tests/bench/window/large.h"
#include "tests/bench/window/lookup.h"
#include "tests/bench/window/start.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

void lookUp(QApplication& app) {
    const QTemporaryDir scratch;
    ProgramOptions options;
    options.practice = true;
    options.settingsFile = scratch.filePath(u"s.ini"_s);
    options.policyFile = scratch.filePath(u"p.json"_s);
    Program program(app, options);
    if (!program.start())
        qFatal("%s", qPrintable(program.trouble()));
    program.window().resize(1366, 768);
    (void)QTest::qWaitFor([&] { return program.service().isSignedIn(); }, 20'000);
    bench::lookUp(program);
}

} // namespace

/// Prints ratios of one run: of all parts, or of the one named (start, lookup, large). Build it with the
/// preset release.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray only = argc == 2 ? argv[1] : "";
    for (const bench::Shown shown : {bench::Shown::Page, bench::Shown::Bare, bench::Shown::BareText}) {
        if (only == bench::argument(shown).toLatin1())
            return bench::showAndEnd(argc, argv, shown);
    }
    QApplication app(argc, argv);
    if (only.isEmpty() || only == "start")
        bench::start(QCoreApplication::applicationFilePath());
    if (only.isEmpty() || only == "lookup")
        lookUp(app);
    if (only.isEmpty() || only == "large")
        bench::large();
    return 0;
}
