#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Duplicate_Query: who may be a customer already.
inline constexpr auto duplicateQueryRequest = std::array{
    text("FirstName", optional, QT_TRANSLATE_NOOP("schema", "First name")),
    text("LastName", optional, QT_TRANSLATE_NOOP("schema", "Last name")),
    text("MiddleName", optional, QT_TRANSLATE_NOOP("schema", "Middle name")),
    text("Suffix", optional, QT_TRANSLATE_NOOP("schema", "Suffix")),
    text("SSNTaxID", optional, QT_TRANSLATE_NOOP("schema", "SSN or tax ID"))
        .as(Format::Ssn)
        .secret()
        .wire("SSNTaxId"),
    text("SSNTaxIDLast4", optional, QT_TRANSLATE_NOOP("schema", "Last four of SSN"))
        .as(Format::SsnLast4)
        .secret()
        .wire("SSNTaxIdLast4"),
    date("DateOfBirth", optional, QT_TRANSLATE_NOOP("schema", "Date of birth")).secret(),
    text("DriversLicenseNumber", optional, QT_TRANSLATE_NOOP("schema", "Driver's license")).secret(),
    text("Street1", optional, QT_TRANSLATE_NOOP("schema", "Street")),
    text("Street2", optional, QT_TRANSLATE_NOOP("schema", "Street, second line")),
    text("City", optional, QT_TRANSLATE_NOOP("schema", "City")),
    text("State", optional, QT_TRANSLATE_NOOP("schema", "State"))
        .from(Source::States)
        .as(Format::State)
        .max(2),
    text("ZIP", optional, QT_TRANSLATE_NOOP("schema", "ZIP")).as(Format::Zip).wire("Zip"),
    boolean("Options/IgnoreClosed", optional, QT_TRANSLATE_NOOP("schema", "Leave out closed customers"))
        .wire("OptionIgnoreClosed"),
    text("Options/MatchPatterns", optional, QT_TRANSLATE_NOOP("schema", "Match patterns"))
        .list()
        .wire("OptionMatchPatterns"),
    integer("OptionBillProfileIDs", optional, QT_TRANSLATE_NOOP("schema", "Bill profiles"))
        .list()
        .from(Source::BillProfiles)
        .page("-"),
    choice("Options/LifelinePrograms", optional, "", QT_TRANSLATE_NOOP("schema", "Lifeline programs"))
        .list()
        .wire("OptionLifelinePrograms"),
};

inline constexpr auto duplicateQueryReply = std::array{
    integer("MatchTotalCount", out, QT_TRANSLATE_NOOP("schema", "Matches")),
    integer("MatchPersonCount", out, QT_TRANSLATE_NOOP("schema", "Person matches")),
    integer("MatchLocationCount", out, QT_TRANSLATE_NOOP("schema", "Location matches")),
    boolean("Options/IgnoreClosed", out),
    choice("Options/LifelinePrograms", out, "").list(),
    text("Options/MatchPatterns", out).list(),
    text("Matches/Match/MatchPattern", out, QT_TRANSLATE_NOOP("schema", "Matched by")).row(),
    choice("Matches/Match/MatchType", out, "PERSON|LOCATION", QT_TRANSLATE_NOOP("schema", "Kind")).row(),
    integer("Matches/Match/CustomerID", out, QT_TRANSLATE_NOOP("schema", "Customer ID")).row(),
    text("Matches/Match/AcctNum", out, QT_TRANSLATE_NOOP("schema", "Account number")).row(),
    text("Matches/Match/Name", out, QT_TRANSLATE_NOOP("schema", "Name")).row(),
    text("Matches/Match/Street1", out, QT_TRANSLATE_NOOP("schema", "Street")).row(),
    text("Matches/Match/Street2", out, QT_TRANSLATE_NOOP("schema", "Street, second line")).row(),
    text("Matches/Match/CityStateZip", out, QT_TRANSLATE_NOOP("schema", "City, state, ZIP")).row(),
    choice("Matches/Match/Status", out, "OPEN|PENDING|CLOSED|PROSPECT", QT_TRANSLATE_NOOP("schema", "Status"))
        .row(),
    dateTime("Matches/Match/Created_Date", out, QT_TRANSLATE_NOOP("schema", "Created")).row(),
};

} // namespace lineside::schema
