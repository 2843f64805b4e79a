#pragma once

#include <QCommandLineOption>
#include <QString>

#include <functional>

class QCommandLineParser;

namespace lineside::test {

/// What a drill is called with.
struct DrillCall {
    int count = 0;    ///< how often; at least 1
    quint64 seed = 0; ///< of all that is random
    const QCommandLineParser* options = nullptr;
};

/// How it ended.
struct DrillEnd {
    QString line; ///< what was counted: the last line of the output
    bool good = false;
};

/// A drill's program: `lineside_NAME --UNIT N --seed S`.
struct DrillProgram {
    QString name;
    QString what; ///< a sentence for --help
    QString unit; ///< what is counted off
    QString howMany;
    int usual = 50;
    QList<QCommandLineOption> further = {};
};

/// The main() of every drill. Exit code 0: all is well; 1: something was found; 2: it was called wrongly.
int runDrill(int argc, char** argv, const DrillProgram& program,
             const std::function<DrillEnd(const DrillCall&)>& drill);

} // namespace lineside::test
