#pragma once

#include <QStringList>

namespace lineside::order {

/// The words of a text without case, accents and punctuation.
QStringList words(QStringView text);

/// The same words: "O'Neil, José" is "ONEIL JOSE".
bool isSpelledAlike(QStringView a, QStringView b);

/// The letters of `brief` stand in `whole` in that order, the first of both is the same: "blvd" of
/// "boulevard". Numbers have none.
bool isAbbreviation(QStringView brief, QStringView whole);

/// `shown` has the characters of `sent` where it shows any, and hides some: "***-**-6789".
bool isMaskOf(QStringView shown, QStringView sent);

} // namespace lineside::order
