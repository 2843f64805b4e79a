#include "app/program/language.h"
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

/// What needs no window: help, version, the check of an installation, and arguments that are wrong.
std::optional<int> withoutWindow(const QStringList& arguments) {
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")))
        return say(ProgramOptions::help(), 0);
    if (arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v")))
        return say(QStringLiteral("Lineside ") + programVersion(), 0);
    QString trouble;
    if (!ProgramOptions::parse(arguments, &trouble))
        return say(trouble, 2);
    return {};
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("Lineside"));
    QCoreApplication::setApplicationName(QStringLiteral("Lineside"));
    QCoreApplication::setApplicationVersion(programVersion());
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    {
        const QCoreApplication console(argc, argv);
        if (const auto code = withoutWindow(arguments))
            return *code;
    }
    const bool check = arguments.contains(QStringLiteral("--self-check"));
    if (check)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else
        logging::install();
    QApplication app(argc, argv);
    if (check)
        return selfCheck();
    QString trouble;
    const auto options = ProgramOptions::parse(arguments, &trouble);
    if (!useLanguage(options->language))
        qWarning("The texts of the language are missing.");
    Program program(app, *options);
    if (!program.start())
        return say(program.trouble(), 1);
    return QApplication::exec();
}
