#include "app/program/program.h"
#include "app/program/selfcheck.h"
#include "app/settings/logging.h"

#include <QApplication>

#include <cstdio>

using namespace lineside;

namespace {

int say(const QString& text, int code) {
    std::fprintf(code == 0 ? stdout : stderr, "%s\n", qPrintable(text));
    return code;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Lineside"));
    QApplication::setApplicationName(QStringLiteral("Lineside"));
    QApplication::setApplicationVersion(programVersion());
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")))
        return say(ProgramOptions::help(), 0);
    if (arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v")))
        return say(QStringLiteral("Lineside ") + programVersion(), 0);
    if (arguments.contains(QStringLiteral("--self-check")))
        return selfCheck();
    QString trouble;
    const auto options = ProgramOptions::parse(arguments, &trouble);
    if (!options)
        return say(trouble, 2);
    logging::install();
    Program program(app, *options);
    if (!program.start())
        return say(program.trouble(), 1);
    return QApplication::exec();
}
