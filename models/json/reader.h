#pragma once

#include "models/json/problem.h"

#include <QByteArray>

#include <variant>

namespace lineside::json {

/// Reads a JSON object (RFC 8259) with the place of everything in it. A byte order mark is skipped and any of
/// the three line ends counts. Never fails but with a Problem: documents come from disk, edited by people.
std::variant<Node, Problem> read(const QByteArray& bytes);

/// Largest document that read() takes, in bytes.
inline constexpr qsizetype maxBytes = qsizetype(16) * 1024 * 1024;

} // namespace lineside::json
