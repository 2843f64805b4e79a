#include "app/program/programoptions.h"

#include "app/program/language.h"

#include <QCommandLineParser>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(u"The desk of a telecom customer-service agent."_s);
    parser.addOptions({{u"practice"_s, u"Starts with the embedded practice service, signed in."_s},
                       {u"settings"_s, u"Keeps the settings in this INI file."_s, u"FILE"_s},
                       {u"language"_s, u"Speaks this language, if Lineside has it."_s, u"LANGUAGE"_s},
                       {u"self-check"_s, u"Checks what an installation needs, says so and ends."_s},
                       {{u"h"_s, u"help"_s}, u"Prints this."_s},
                       {{u"v"_s, u"version"_s}, u"Prints the version."_s}});
}

} // namespace

std::optional<ProgramOptions> ProgramOptions::parse(const QStringList& arguments, QString* trouble) {
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        *trouble = parser.errorText();
        return {};
    }
    if (!parser.positionalArguments().isEmpty()) {
        *trouble = u"Not known: "_s + parser.positionalArguments().first();
        return {};
    }
    ProgramOptions options;
    options.practice = parser.isSet(u"practice"_s);
    options.language = parser.value(u"language"_s);
    if (!options.language.isEmpty() && !languages().contains(options.language)) {
        *trouble =
            u"There is no language %1. There are: %2."_s.arg(options.language, languages().join(u", "_s));
        return {};
    }
    options.settingsFile = parser.value(u"settings"_s);
    return options;
}

QString ProgramOptions::help() {
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace lineside
