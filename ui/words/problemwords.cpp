#include "ui/words/problemwords.h"

#include "ui/words/labels.h"
#include "ui/words/values.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(problems)
};

/// A sentence each; %1 and %2 are the problem's args.
const char* sentence(ProblemCode code) {
    switch (code) {
    case ProblemCode::NotANumber:
        return QT_TRANSLATE_NOOP("problems", "This is not a number.");
    case ProblemCode::NotAWholeNumber:
        return QT_TRANSLATE_NOOP("problems", "This is not a whole number.");
    case ProblemCode::NotADate:
        return QT_TRANSLATE_NOOP("problems", "This is not a date. Type it as MM/DD/YYYY.");
    case ProblemCode::NotAChoice:
        return QT_TRANSLATE_NOOP("problems", "This is not one of the choices.");
    case ProblemCode::CannotBeEmptied:
        return QT_TRANSLATE_NOOP("problems", "This can't be emptied. Type another or revert.");
    case ProblemCode::TooLong:
        return QT_TRANSLATE_NOOP("problems", "At most %1 characters fit. These are %2.");
    case ProblemCode::HasSignless:
        return QT_TRANSLATE_NOOP("problems",
                                 "The service sent characters here that have no sign; marks stand for "
                                 "them. They stay as they are until you change this.");
    case ProblemCode::Unreadable:
        return QT_TRANSLATE_NOOP("problems",
                                 "What the service sent here is too long to be shown. It stays as it "
                                 "is until you type something else.");
    case ProblemCode::DocumentGone:
        return QT_TRANSLATE_NOOP("problems", "This document can't be read any more. Choose it again or "
                                             "remove it.");
    case ProblemCode::ServiceSaid:
        return QT_TRANSLATE_NOOP("problems", "The service says: %1");
    case ProblemCode::ZipDigits:
        return QT_TRANSLATE_NOOP("problems", "A ZIP has 5 digits. This one has %1.");
    case ProblemCode::Zip4Digits:
        return QT_TRANSLATE_NOOP("problems", "A ZIP+4 has 4 digits. This one has %1.");
    case ProblemCode::StateUnknown:
        return QT_TRANSLATE_NOOP("problems", "No state has this code.");
    case ProblemCode::CountryUnknown:
        return QT_TRANSLATE_NOOP("problems", "No country has this code.");
    case ProblemCode::PinDigits:
        return QT_TRANSLATE_NOOP("problems", "A PIN has 4 digits.");
    case ProblemCode::PhoneDigits:
        return QT_TRANSLATE_NOOP("problems",
                                 "A phone number has 10 digits and no area code begins with 0 or 1.");
    case ProblemCode::PhoneUnusual:
        return QT_TRANSLATE_NOOP("problems", "This phone number is unusual. Ask again.");
    case ProblemCode::SsnUnusual:
        return QT_TRANSLATE_NOOP("problems", "This number is unusual. Ask again.");
    case ProblemCode::EmailUnusual:
        return QT_TRANSLATE_NOOP("problems", "This address is unusual. Ask again.");
    case ProblemCode::AtLeastOne:
        return QT_TRANSLATE_NOOP("problems", "This is at least 1.");
    case ProblemCode::DayOutOfRange:
        return QT_TRANSLATE_NOOP("problems", "A day of the month is 1 to 31.");
    case ProblemCode::DateUnlikely:
        return QT_TRANSLATE_NOOP("problems", "This date is unlikely. Check the year.");
    case ProblemCode::NotAPdf:
        return QT_TRANSLATE_NOOP("problems", "This file does not look like a PDF.");
    case ProblemCode::PdfUnfinished:
        return QT_TRANSLATE_NOOP("problems", "The end of this PDF is missing.");
    case ProblemCode::PdfLarge:
        return QT_TRANSLATE_NOOP("problems", "This PDF is large (%1). Sending may take long.");
    case ProblemCode::NumberIgnored:
        return QT_TRANSLATE_NOOP("problems",
                                 "The service ignores the number beside the agent. Change only one.");
    case ProblemCode::ParentOrChild:
        return QT_TRANSLATE_NOOP("problems", "A customer is a parent or has one, not both.");
    case ProblemCode::ParentStays:
        return QT_TRANSLATE_NOOP("problems", "A parent account can't be made a child.");
    case ProblemCode::HeldBack:
        return QT_TRANSLATE_NOOP("problems", "This is read-only now. What you typed is kept and not sent.");
    case ProblemCode::RequiredWith:
        return QT_TRANSLATE_NOOP("problems", "%1 needs this too.");
    case ProblemCode::RowIncomplete:
        return QT_TRANSLATE_NOOP("problems", "Row %1 is not complete.");
    case ProblemCode::Required:
        return QT_TRANSLATE_NOOP("problems", "This is required.");
    case ProblemCode::OneOfTwo:
        return QT_TRANSLATE_NOOP("problems", "Only one of this and %1 can be sent. Empty one of them.");
    case ProblemCode::ShippingName:
        return QT_TRANSLATE_NOOP("problems",
                                 "The service asks for both names and a company. Names or company will do.");
    case ProblemCode::RowNeeds:
        return QT_TRANSLATE_NOOP("problems", "Row %1 needs: %2.");
    case ProblemCode::RowNotANumber:
        return QT_TRANSLATE_NOOP("problems", "Row %1: %2 is not a number.");
    case ProblemCode::RowAtLeastOne:
        return QT_TRANSLATE_NOOP("problems", "Row %1: %2 is at least 1.");
    case ProblemCode::LabelDiffers:
        return QT_TRANSLATE_NOOP("problems", "Row %1: the field of this ID has another name.");
    case ProblemCode::LastFourDigits:
        return QT_TRANSLATE_NOOP("problems", "Type the last 4 digits.");
    case ProblemCode::PatternUnknown:
        return QT_TRANSLATE_NOOP("problems", "Pattern %1 names something that is no field.");
    case ProblemCode::NothingToMatch:
        return QT_TRANSLATE_NOOP("problems", "No pattern has all its fields. Fill in more of them.");
    case ProblemCode::DeviceLength:
        return QT_TRANSLATE_NOOP("problems", "No device or SIM number has this form. Check its digits.");
    case ProblemCode::SimLength:
        return QT_TRANSLATE_NOOP("problems", "A SIM number has 18 to 22 digits.");
    case ProblemCode::ImeiCheckDigit:
        return QT_TRANSLATE_NOOP("problems", "The digits of this IMEI do not fit together. Read it again.");
    case ProblemCode::DeviceRange:
        return QT_TRANSLATE_NOOP("problems", "A part of this number is too large. Read it again.");
    case ProblemCode::MeidOrImei:
        return QT_TRANSLATE_NOOP("problems",
                                 "This may be a MEID or an IMEI without its last digit. Ask which.");
    case ProblemCode::SoftwareVersion:
        return QT_TRANSLATE_NOOP("problems", "This is an IMEI with a software version. Ask for 15 digits.");
    case ProblemCode::IccidPrefix:
        return QT_TRANSLATE_NOOP("problems", "A SIM number begins with 89 as a rule.");
    case ProblemCode::IccidCheckDigit:
        return QT_TRANSLATE_NOOP("problems",
                                 "The digits of this SIM number do not fit together. Read it again.");
    case ProblemCode::DeviceUnusual:
        return QT_TRANSLATE_NOOP("problems", "This device number is unusual. Check its digits.");
    }
    return "";
}

/// What cannot be emptied, by name: a number, a date.
QString cannotBeEmptied(const Problem& problem) {
    const char* kind = nullptr;
    switch (schema::any(problem.element).type) {
    case Type::Date:
    case Type::DateTime:
        kind = QT_TRANSLATE_NOOP("problems", "A date can't be emptied. Type another or revert.");
        break;
    case Type::Integer:
    case Type::Decimal:
        kind = QT_TRANSLATE_NOOP("problems", "A number can't be emptied. Type another or revert.");
        break;
    default:
        kind = sentence(problem.code);
    }
    return Texts::tr(kind);
}

/// What stands there and is not enough for what demands it.
QString notEnough(const Problem& problem) {
    const Element& element = schema::any(problem.element);
    const char* text = sentence(problem.code);
    if (element.format == Format::Ssn)
        text = QT_TRANSLATE_NOOP("problems", "%1 needs all 9 digits of this.");
    else if (element.type == Type::Integer)
        text = QT_TRANSLATE_NOOP("problems", "%1 needs a number other than 0 here.");
    return Texts::tr(text);
}

/// The reason of a text that looks right. Of what is sensitive no other character is told.
QString oddWords(const OddCharacter& odd, bool sensitive) {
    using Kind = OddCharacter::Kind;
    const auto told = [](char32_t c) { return QString::fromUcs4(&c, 1); };
    const QString place = QString::number(odd.place);
    switch (odd.kind) {
    case Kind::Invisible:
        return sensitive || odd.before == 0
                   ? Texts::tr("There is an invisible character in place %1.").arg(place)
                   : Texts::tr("There is an invisible character behind the %1.").arg(told(odd.before));
    case Kind::Letter:
        return Texts::tr("The %1 in place %2 is a letter.").arg(told(odd.character), place);
    case Kind::Digit:
        return Texts::tr("The %1 in place %2 is no plain digit.").arg(told(odd.character), place);
    case Kind::Dash:
        return Texts::tr("The %1 in place %2 is a long dash.").arg(told(odd.character), place);
    case Kind::Script:
        return Texts::tr("The %1 in place %2 is a letter of another script.").arg(told(odd.character), place);
    case Kind::Wide:
        return Texts::tr("The %1 in place %2 is a sign of full width.").arg(told(odd.character), place);
    }
    return {};
}

/// The sentence of a problem, by what it stands at.
QString sentenceOf(const Problem& problem) {
    if (problem.element.isValid() && problem.code == ProblemCode::CannotBeEmptied)
        return cannotBeEmptied(problem);
    const bool refused = problem.severity == Severity::Refuse;
    return problem.element.isValid() && refused && problem.code == ProblemCode::RequiredWith
               ? notEnough(problem)
               : Texts::tr(sentence(problem.code));
}

/// An arg as people read it.
QString argument(const Problem& problem, const QString& arg) {
    if (problem.code == ProblemCode::PdfLarge)
        return sizeWords(arg.toLongLong());
    if (!arg.contains(u'/'))
        return arg;
    const auto trigger = schema::find(arg);
    return trigger ? longLabel(*trigger) : arg;
}

} // namespace

QString words(const Problem& problem) {
    QString text = sentenceOf(problem);
    for (qsizetype i = 0; i < problem.args.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), argument(problem, problem.args.at(i)));
    if (problem.odd)
        text += u' ' + oddWords(*problem.odd, schema::sensitive(problem.element));
    return text;
}

} // namespace lineside
