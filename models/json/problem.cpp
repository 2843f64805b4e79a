#include "models/json/problem.h"

#include <QCoreApplication>

namespace lineside::json {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(json)
};

using Code = Problem::Code;

const char* sentence(Code code) {
    switch (code) {
    case Code::TooLarge:
        return QT_TRANSLATE_NOOP("json", "The file is larger than %1.");
    case Code::Encoding:
        return QT_TRANSLATE_NOOP("json", "The file is not saved as UTF-8.");
    case Code::Empty:
        return QT_TRANSLATE_NOOP("json", "The file is empty.");
    case Code::Character:
        return QT_TRANSLATE_NOOP("json", "A value can't begin with %1.");
    case Code::Ended:
        return QT_TRANSLATE_NOOP("json", "The file ends before its closing %1.");
    case Code::TextEnded:
        return QT_TRANSLATE_NOOP("json",
                                 "The text that begins here has no closing quotation mark on its line.");
    case Code::Escape:
        return QT_TRANSLATE_NOOP("json", "A backslash stands before something it can't stand before.");
    case Code::Number:
        return QT_TRANSLATE_NOOP("json", "The number is not spelled as one.");
    case Code::TrailingComma:
        return QT_TRANSLATE_NOOP("json", "After the last entry there is a comma too many.");
    case Code::MissingComma:
        return QT_TRANSLATE_NOOP("json", "A comma or a closing %1 is missing before this.");
    case Code::Quotes:
        return QT_TRANSLATE_NOOP("json", "A name in quotation marks and a colon are needed here.");
    case Code::TooDeep:
        return QT_TRANSLATE_NOOP("json", "Lists and objects stand too deep in each other.");
    case Code::AfterEnd:
        return QT_TRANSLATE_NOOP("json", "Something follows after the end of the document.");
    case Code::NotAnObject:
        return QT_TRANSLATE_NOOP("json", "The document has to begin with {.");
    case Code::NotThisKind:
        return QT_TRANSLATE_NOOP("json", "This is no such document: it does not say \"%1\".");
    case Code::Version:
        return QT_TRANSLATE_NOOP("json", "The version has to be a whole number from 1 to %1.");
    case Code::NewerVersion:
        return QT_TRANSLATE_NOOP("json", "The document is of a newer version than this program reads (%1).");
    case Code::Missing:
        return QT_TRANSLATE_NOOP("json", "\"%1\" is missing.");
    case Code::Unknown:
        return QT_TRANSLATE_NOOP("json", "\"%1\" is not known here and is left out.");
    case Code::Repeated:
        return QT_TRANSLATE_NOOP("json", "\"%1\" stands here for the second time.");
    case Code::NeedsText:
        return QT_TRANSLATE_NOOP("json", "A text in quotation marks is needed.");
    case Code::NeedsInteger:
        return QT_TRANSLATE_NOOP("json", "A whole number is needed, %1.");
    case Code::NeedsAmount:
        return QT_TRANSLATE_NOOP("json",
                                 "An amount as 29.99 is needed, without sign, quotation marks or grouping.");
    case Code::NeedsBoolean:
        return QT_TRANSLATE_NOOP("json", "true or false is needed.");
    case Code::NeedsList:
        return QT_TRANSLATE_NOOP("json", "A list in [ ] is needed.");
    case Code::NeedsObject:
        return QT_TRANSLATE_NOOP("json", "An entry in { } is needed.");
    case Code::EmptyText:
        return QT_TRANSLATE_NOOP("json", "The text is empty.");
    case Code::Choice:
        return QT_TRANSLATE_NOOP("json", "One of these is needed: %1.");
    case Code::ElementName:
        return QT_TRANSLATE_NOOP("json",
                                 "The name of an element is needed: a letter, then letters, digits and _.");
    case Code::Unfit:
        break; // the subject says it
    }
    return nullptr;
}

} // namespace

QString Problem::reason() const {
    const char* const words = sentence(code);
    if (!words)
        return subject;
    const QString text = Texts::tr(words);
    return text.contains(u"%1") ? text.arg(subject) : text;
}

QString Problem::text() const {
    if (path.isEmpty())
        return Texts::tr("Line %1: %2").arg(QString::number(at.line), reason());
    return Texts::tr("Line %1, %2: %3").arg(QString::number(at.line), path, reason());
}

} // namespace lineside::json
