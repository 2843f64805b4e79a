#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// Reads a whole number of 64 bits with sign as XML writes it: optional sign, digits, leading zeros allowed,
/// white space around. nullopt when it is something else or does not fit.
std::optional<qint64> readInteger(QStringView wire);

/// Reads what people type: also commas or spaces between groups of three digits.
std::optional<qint64> parseTypedInteger(QStringView text);

/// The shortest spelling.
QString writeInteger(qint64 value);

/// The key of a record at the service in its shortest spelling: "5148" of " 0005148 ". Empty for what names
/// no record: nothing, zero, what is negative or no whole number.
QString readKey(QStringView text);

} // namespace lineside
