#pragma once

#include "models/schema/blocks.h"

namespace lineside::schema {

/// Duplicate_Query: who may be a customer already.
inline constexpr auto duplicateQueryRequest = std::array{
    text("FirstName", optional, NOOP("First name")),
    text("LastName", optional, NOOP("Last name")),
    text("MiddleName", optional, NOOP("Middle name")),
    text("Suffix", optional, NOOP("Suffix")),
    text("SSNTaxID", optional, NOOP("SSN or tax ID")).as(Format::Ssn).secret().wire("SSNTaxId"),
    text("SSNTaxIDLast4", optional, NOOP("Last four of SSN"))
        .as(Format::SsnLast4)
        .secret()
        .wire("SSNTaxIdLast4"),
    date("DateOfBirth", optional, NOOP("Date of birth")).secret(),
    text("DriversLicenseNumber", optional, NOOP("Driver's license")).secret(),
    text("Street1", optional, NOOP("Street")),
    text("Street2", optional, NOOP("Street, second line")),
    text("City", optional, NOOP("City")),
    text("State", optional, NOOP("State")).from(Source::States).as(Format::State).max(2),
    text("ZIP", optional, NOOP("ZIP")).as(Format::Zip).wire("Zip"),
    boolean("Options/IgnoreClosed", optional, NOOP("Leave out closed customers")).wire("OptionIgnoreClosed"),
    text("Options/MatchPatterns", optional, NOOP("Match patterns")).list().wire("OptionMatchPatterns"),
    integer("OptionBillProfileIDs", optional, NOOP("Bill profiles"))
        .list()
        .from(Source::BillProfiles)
        .page("-"),
    choice("Options/LifelinePrograms", optional, "", NOOP("Lifeline programs"))
        .list()
        .wire("OptionLifelinePrograms"),
};

inline constexpr auto duplicateQueryReply = std::array{
    integer("MatchTotalCount", out, NOOP("Matches")),
    integer("MatchPersonCount", out, NOOP("Person matches")),
    integer("MatchLocationCount", out, NOOP("Location matches")),
    boolean("Options/IgnoreClosed", out),
    choice("Options/LifelinePrograms", out, "").list(),
    text("Options/MatchPatterns", out).list(),
    text("Matches/Match/MatchPattern", out, NOOP("Matched by")).row(),
    choice("Matches/Match/MatchType", out, "PERSON|LOCATION", NOOP("Kind")).row(),
    integer("Matches/Match/CustomerID", out, NOOP("Customer ID")).row(),
    text("Matches/Match/AcctNum", out, NOOP("Account number")).row(),
    text("Matches/Match/Name", out, NOOP("Name")).row(),
    text("Matches/Match/Street1", out, NOOP("Street")).row(),
    text("Matches/Match/Street2", out, NOOP("Street, second line")).row(),
    text("Matches/Match/CityStateZip", out, NOOP("City, state, ZIP")).row(),
    choice("Matches/Match/Status", out, "OPEN|PENDING|CLOSED|PROSPECT", NOOP("Status")).row(),
    dateTime("Matches/Match/Created_Date", out, NOOP("Created")).row(),
};

} // namespace lineside::schema
