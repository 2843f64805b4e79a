#pragma once

#include "models/formats/oddcharacter.h"
#include "models/schema/schema.h"

#include <QList>
#include <QStringList>

namespace lineside {

/// Missing and Refuse stop sending; Warn lets the agent go on. Missing is shown red only after an attempt to
/// send.
enum class Severity : quint8 { Warn, Missing, Refuse };

/// What is wrong, without words: `ui` makes them, with `args`.
enum class ProblemCode : quint8 {
    NotANumber,
    NotAWholeNumber,
    NotADate,
    NotAChoice,
    CannotBeEmptied,
    TooLong,   ///< args: characters allowed, characters there
    ZipDigits, ///< args: digits there
    Zip4Digits,
    StateUnknown,
    CountryUnknown,
    PinDigits,
    PhoneDigits,
    PhoneUnusual,
    SsnUnusual,
    EmailUnusual,
    AtLeastOne,
    DayOutOfRange,
    DateUnlikely,
    NotAPdf,
    PdfUnfinished,
    PdfLarge,      ///< args: size in bytes
    NumberIgnored, ///< an agent's number beside their ID
    ParentOrChild,
    ParentStays,
    RequiredWith,  ///< args: path of the element that demands it. Refused: what was typed is not enough
    HeldBack,      ///< an edit that may not be made any more: a setting or a policy makes it read-only
    RowIncomplete, ///< args: 1-based row
    Required,
    OneOfTwo,      ///< args: path of the other
    ShippingName,  ///< the service's page asks for both names and the company
    RowNeeds,      ///< args: 1-based row, path of the member that is missing
    RowNotANumber, ///< args: 1-based row, path of the member
    RowAtLeastOne, ///< args: 1-based row, path of the member
    LabelDiffers,  ///< args: 1-based row; the custom field of this ID has another label
    LastFourDigits,
    PatternUnknown, ///< args: 1-based row; a match pattern names what is no field
    NothingToMatch, ///< no match pattern has all its fields
    DeviceLength,
    SimLength,
    ImeiCheckDigit,
    DeviceRange, ///< a part of a decimal ESN or MEID is too large
    MeidOrImei,
    SoftwareVersion, ///< 16 digits: an IMEISV
    IccidPrefix,
    IccidCheckDigit,
    DeviceUnusual,
    HasSignless,  ///< of what the service holds: characters without a sign are shown as marks
    Unreadable,   ///< of what the service holds: it is too long to be kept
    ServiceSaid,  ///< args: the words of the service
    DocumentGone, ///< the one that a draft names can't be read on this computer any more
};

/// A problem of one element (of a repeated group: of its first member).
struct Problem {
    ElementId element;
    Severity severity = Severity::Refuse;
    ProblemCode code = ProblemCode::NotANumber;
    QStringList args;
    std::optional<OddCharacter> odd = {}; ///< without which the problem would not be there
    friend bool operator==(const Problem&, const Problem&) = default;
};

} // namespace lineside
