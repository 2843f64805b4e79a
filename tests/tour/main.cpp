#include "app/program/language.h"
#include "tests/tour/driver.h"
#include "tests/tour/password.h"
#include "tests/tour/tour.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString& text) {
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return 1;
}

ProgramOptions programOptions(const tour::Options& options, const QString& scratch,
                              tour::Transcript& transcript) {
    ProgramOptions program;
    program.practice = !options.endpoint;
    program.endpoint = options.endpoint;
    if (options.endpoint)
        program.credentials = options.credentials;
    program.settingsFile = scratch + u"/settings.ini"_s;
    program.policyFile = scratch + u"/policy.json"_s;
    program.observer = [&transcript](const Exchange& exchange) { transcript.note(exchange); };
    return program;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QString trouble;
    auto options = tour::Options::parse(QApplication::arguments(), &trouble);
    if (!options)
        return fail(trouble);
    if (options->endpoint)
        options->credentials.password = tour::readPassword();
    const QDir folder(options->folder);
    if (!folder.mkpath(u"."_s))
        return fail(u"The folder can't be made: "_s + options->folder);
    tour::Transcript transcript(folder.filePath(u"transcript.txt"_s));
    const QTemporaryDir scratch;
    if (!transcript.isOpen() || !scratch.isValid())
        return fail(u"The transcript can't be written."_s);

    if (!useLanguage(u"en"_s))
        qFatal("The English texts are missing.");
    Program program(app, programOptions(*options, scratch.path(), transcript));
    if (!program.start())
        return fail(program.trouble());
    program.window().resize(1366, 768);
    try {
        tour::Tour(program, *options, transcript).run();
    } catch (const tour::StepFailed& step) {
        return fail(QString::fromStdString(step.what()));
    }
    std::printf("%d exchanges in %s\n", transcript.count(), qPrintable(folder.filePath(u"transcript.txt"_s)));
    return 0;
}
