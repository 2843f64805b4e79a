#include "app/program/program.h"
#include "tests/bench/window/large.h"
#include "tests/bench/window/lookup.h"
#include "tests/bench/window/start.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Prints ratios of one run. Build it with the preset release.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && qstrcmp(argv[1], "--page") == 0)
        return bench::showAndEnd(argc, argv, false);
    if (argc == 2 && qstrcmp(argv[1], "--bare") == 0)
        return bench::showAndEnd(argc, argv, true);
    QApplication app(argc, argv);
    bench::start(QCoreApplication::applicationFilePath());
    const QTemporaryDir scratch;
    ProgramOptions options;
    options.practice = true;
    options.settingsFile = scratch.filePath(u"s.ini"_s);
    options.policyFile = scratch.filePath(u"p.json"_s);
    {
        Program program(app, options);
        if (!program.start())
            return 1;
        program.window().resize(1366, 768);
        (void)QTest::qWaitFor([&] { return program.service().isSignedIn(); }, 20'000);
        bench::lookUp(program);
    }
    bench::large();
    return 0;
}
