#pragma once

#include <QStringView>

namespace lineside {

/// The check digit (0 to 9) that belongs behind these digits; -1 when the text is empty or not all digits.
int luhnDigit(QStringView withoutCheckDigit);

/// True when the last digit is the Luhn digit of those before it.
bool luhnValid(QStringView digits);

} // namespace lineside
