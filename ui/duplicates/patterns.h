#pragma once

#include <QStringList>

namespace lineside {

/// A match pattern of Duplicate_Query as a person typed it: fields with commas between, in any case.
struct TypedPattern {
    QString pattern;     ///< in the service's spelling; empty when there is nothing, or something unknown
    QStringList unknown; ///< names that are no field
};
TypedPattern readPattern(const QString& typed);

/// The fields that a pattern may name, as the service spells them.
const QStringList& patternFields();

/// The fields of a pattern in words: "name and birth date"; the pattern as it came when it names a field that
/// is not known.
QString patternFieldWords(const QString& pattern);
/// Why a customer matches: "Same name and birth date".
QString reasonWords(const QString& pattern);
/// The same for several patterns, each reason once.
QString reasonWords(const QStringList& patterns);

} // namespace lineside
