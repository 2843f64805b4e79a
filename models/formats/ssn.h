#pragma once

#include "models/formats/verdict.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// The digits of a typed SSN, EIN, ITIN or Tribal ID: nine, or the last four alone; nullopt for anything
/// else, a masked value among it.
std::optional<QString> ssnDigits(QStringView typed);

/// True for nine digits, which an update that demands the SSN needs.
bool isWholeSsn(QStringView text);

/// What is unusual about a number. Everything warns and nothing refuses: ITINs, EINs and Tribal IDs stand in
/// the same element.
enum class SsnCheck {
    Fine,
    Length,   ///< neither nine digits nor the last four
    LastFour, ///< the last four only
    Area,     ///< the first three are 000, 666 or 9xx
    Group,    ///< the middle two are 00
    Serial,   ///< the last four are 0000
};

SsnCheck checkSsn(QStringView typed);
Verdict verdict(SsnCheck check);

/// The last four digits behind bullets; bullets only when the text is neither nine digits (masked ones
/// counted) nor four. Empty for empty text.
QString maskedSsn(QStringView text);

} // namespace lineside
