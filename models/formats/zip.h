#pragma once

#include "models/formats/verdict.h"

#include <QSet>
#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// A ZIP code and, if it was given, its four further digits.
struct ZipParts {
    QString zip;
    QString zip4;
    friend bool operator==(const ZipParts&, const ZipParts&) = default;
};

/// Splits what people type or paste: 32304, 32304-1234, 323041234. nullopt when it is neither.
std::optional<ZipParts> splitZip(QStringView typed);

bool isZip(QStringView text);  ///< exactly five digits
bool isZip4(QStringView text); ///< exactly four digits

enum class ZipCheck {
    Fine,
    Length,        ///< not exactly five digits: refuse
    UnknownPrefix, ///< the first three digits are in no table: warn
};

/// `knownPrefixes` holds the first three digits of every known ZIP; an empty set knows nothing and checks
/// only the form. Whole ZIPs are never looked for: tables lack much of Puerto Rico.
ZipCheck checkZip(QStringView text, const QSet<QString>& knownPrefixes = {});
Verdict verdict(ZipCheck check);

} // namespace lineside
