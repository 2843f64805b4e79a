#include "models/formats/chars.h"
#include "models/formats/country.h"
#include "models/formats/date.h"
#include "models/formats/device.h"
#include "models/formats/email.h"
#include "models/formats/integer.h"
#include "models/formats/pdf.h"
#include "models/formats/phone.h"
#include "models/formats/signs.h"
#include "models/formats/ssn.h"
#include "models/formats/state.h"
#include "models/formats/zip.h"
#include "models/rules/rules.h"
#include "models/rules/typed.h"

#include <algorithm>

namespace lineside::rules {
namespace {

bool allDigits(QStringView text, qsizetype count) {
    return text.size() == count && lineside::allDigits(text);
}

std::optional<ProblemCode> unreadableCode(const Edited& edited) {
    if (edited.readable)
        return {};
    switch (edited.element->type) {
    case Type::Integer:
        return ProblemCode::NotAWholeNumber;
    case Type::Decimal:
        return ProblemCode::NotANumber;
    case Type::Date:
    case Type::DateTime:
        return ProblemCode::NotADate;
    default:
        return ProblemCode::NotAChoice;
    }
}

/// An enum whose list is the service's own takes nothing else.
bool isOffList(const Edited& edited) {
    const Element& element = *edited.element;
    return element.type == Type::Enum && !element.open && !schema::choices(element).contains(edited.wire);
}

ProblemCode deviceCode(DeviceCheck check, bool sim) {
    switch (check) {
    case DeviceCheck::Length:
        return sim ? ProblemCode::SimLength : ProblemCode::DeviceLength;
    case DeviceCheck::ImeiLuhn:
        return ProblemCode::ImeiCheckDigit;
    case DeviceCheck::EsnRange:
    case DeviceCheck::MeidRange:
        return ProblemCode::DeviceRange;
    case DeviceCheck::MeidOrImei:
        return ProblemCode::MeidOrImei;
    case DeviceCheck::SoftwareVersion:
        return ProblemCode::SoftwareVersion;
    case DeviceCheck::IccidPrefix:
        return ProblemCode::IccidPrefix;
    case DeviceCheck::IccidLuhn:
        return ProblemCode::IccidCheckDigit;
    case DeviceCheck::NoCheckDigit:
    case DeviceCheck::Fine:
        break;
    }
    return ProblemCode::DeviceUnusual;
}

QString digitCount(const QString& text) {
    return QString::number(std::count_if(text.cbegin(), text.cend(), isAsciiDigit));
}

/// What the text of an element is made of, where its spelling is judged.
std::optional<MadeOf> madeOf(const Element& element) {
    switch (element.type) {
    case Type::Integer:
    case Type::Decimal:
    case Type::Date:
    case Type::DateTime:
        return MadeOf::Figures;
    case Type::String:
        break;
    default:
        return {};
    }
    switch (element.format) {
    case Format::Any:
    case Format::Lines:
        return {};
    case Format::Device:
        return MadeOf::Hex;
    case Format::Email:
    case Format::State:
    case Format::Country:
        return MadeOf::Latin;
    default:
        return MadeOf::Figures;
    }
}

/// Collects the problems of one element.
class Judge {
public:
    explicit Judge(const Edited& edited) : m_edited(edited) {}

    void refuse(ProblemCode code, const QStringList& args = {}) { add(Severity::Refuse, code, args); }
    void warn(ProblemCode code, const QStringList& args = {}) { add(Severity::Warn, code, args); }
    void add(Severity severity, ProblemCode code, const QStringList& args) {
        found.append({m_edited.id, severity, code, args});
    }

    void format() {
        const QString& wire = m_edited.wire;
        switch (m_edited.element->format) {
        case Format::Zip:
            if (!isZip(wire))
                refuse(ProblemCode::ZipDigits, {digitCount(wire)});
            break;
        case Format::Zip4:
            if (!isZip4(wire))
                refuse(ProblemCode::Zip4Digits, {digitCount(wire)});
            break;
        case Format::State:
            if (!findState(wire))
                refuse(ProblemCode::StateUnknown);
            break;
        case Format::Country:
            if (!findCountry(wire))
                refuse(ProblemCode::CountryUnknown);
            break;
        case Format::Pin:
            if (!allDigits(wire, digitsOf(Format::Pin)))
                refuse(ProblemCode::PinDigits);
            break;
        case Format::SsnLast4:
            if (!allDigits(wire, digitsOf(Format::SsnLast4)))
                refuse(ProblemCode::LastFourDigits);
            break;
        case Format::Ssn:
            if (verdict(checkSsn(wire)) != Verdict::Fine)
                warn(ProblemCode::SsnUnusual);
            break;
        case Format::Email:
            if (verdict(checkEmail(wire)) != Verdict::Fine)
                warn(ProblemCode::EmailUnusual);
            break;
        case Format::Tn:
            phone();
            break;
        case Format::AtLeastOne:
            if (readInteger(wire).value_or(1) < 1)
                refuse(ProblemCode::AtLeastOne);
            break;
        case Format::Day:
            if (const auto day = readInteger(wire); day && (*day < 0 || *day > 31))
                refuse(ProblemCode::DayOutOfRange);
            break;
        case Format::Device:
        case Format::Iccid:
            device();
            break;
        case Format::Lines:
        case Format::Any:
            break;
        }
    }

    void phone() {
        const Verdict said = verdict(checkPhone(m_edited.wire));
        if (said == Verdict::Refuse)
            refuse(ProblemCode::PhoneDigits);
        else if (said == Verdict::Warn)
            warn(ProblemCode::PhoneUnusual);
    }

    void device() {
        const bool sim = m_edited.element->format == Format::Iccid;
        const DeviceCheck said = sim ? checkIccid(m_edited.wire) : checkDevice(m_edited.wire);
        if (verdict(said) == Verdict::Refuse)
            refuse(deviceCode(said, sim));
        else if (verdict(said) == Verdict::Warn)
            warn(deviceCode(said, sim));
    }

    void length() {
        const int allowed = m_edited.element->maxLength;
        if (allowed > 0 && m_edited.wire.size() > allowed)
            refuse(ProblemCode::TooLong, {QString::number(allowed), QString::number(m_edited.wire.size())});
    }

    /// A year before 1900 or 50 years ahead is almost surely a slip.
    void date() {
        const auto read = m_edited.element->type == Type::Date ? readDate(m_edited.wire) : std::nullopt;
        if (read && (read->year() < 1900 || read->year() > QDate::currentDate().year() + 50))
            warn(ProblemCode::DateUnlikely);
    }

    void pdf() {
        if (m_edited.element->type != Type::Base64)
            return;
        const QByteArray bytes = QByteArray::fromBase64(m_edited.wire.toLatin1());
        const PdfProblems said = checkPdf(bytes);
        if (said.testFlag(PdfProblem::NoHeader))
            warn(ProblemCode::NotAPdf);
        else if (said.testFlag(PdfProblem::NoEnd))
            warn(ProblemCode::PdfUnfinished);
        if (said.testFlag(PdfProblem::Large))
            warn(ProblemCode::PdfLarge, {QString::number(bytes.size())});
    }

    QList<Problem> found;

private:
    const Edited& m_edited;
};

QList<Problem> judged(const Edited& edited) {
    Judge judge(edited);
    if (edited.cleared) {
        if (!edited.clearable)
            judge.refuse(ProblemCode::CannotBeEmptied);
        return judge.found;
    }
    if (const auto code = unreadableCode(edited)) {
        judge.refuse(*code);
        return judge.found;
    }
    if (isOffList(edited)) {
        judge.refuse(ProblemCode::NotAChoice);
        return judge.found;
    }
    judge.length();
    judge.format();
    judge.date();
    judge.pdf();
    return judge.found;
}

/// The same element, typed in another way.
Edited typedAs(const Edited& edited, const QString& text) {
    const TypedText read = readTyped(*edited.element, text, QDate::currentDate());
    Edited other = edited;
    other.typed = read.shown;
    other.wire = read.wire;
    other.readable = read.readable;
    other.cleared = read.readable && read.wire.isEmpty();
    return other;
}

/// Names the odd character where there is a problem that what it looks like would not have.
void nameOdd(QList<Problem>& problems, const Edited& edited, MadeOf made) {
    const auto odd = oddCharacter(edited.typed, made);
    if (!odd)
        return;
    const QList<Problem> left = judged(typedAs(edited, withoutOdd(edited.typed, made)));
    for (Problem& problem : problems) {
        if (std::none_of(left.cbegin(), left.cend(),
                         [&](const Problem& other) { return other.code == problem.code; }))
            problem.odd = odd;
    }
}

} // namespace

QList<Problem> ofElement(const Edited& edited) {
    QList<Problem> found = judged(edited);
    const auto made = madeOf(*edited.element);
    if (made && !found.isEmpty() && !edited.cleared)
        nameOdd(found, edited, *made);
    return found;
}

QList<Problem> ofHeld(ElementId id, const Value& value) {
    if (value.state() == State::Unreadable)
        return {{id, Severity::Warn, ProblemCode::Unreadable, {}}};
    if (schema::any(id).type != Type::Base64 && hasSignless(value.text()))
        return {{id, Severity::Warn, ProblemCode::HasSignless, {}}};
    return {};
}

} // namespace lineside::rules
