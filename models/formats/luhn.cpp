#include "models/formats/luhn.h"

#include "models/formats/chars.h"

namespace lineside {

int luhnDigit(QStringView withoutCheckDigit) {
    if (!allDigits(withoutCheckDigit))
        return -1;
    int sum = 0;
    bool twice = true;
    for (qsizetype i = withoutCheckDigit.size(); i > 0; --i) {
        const int digit = digitValue(withoutCheckDigit[i - 1]) * (twice ? 2 : 1);
        sum = (sum + digit / 10 + digit % 10) % 10;
        twice = !twice;
    }
    return (10 - sum) % 10;
}

bool luhnValid(QStringView digits) {
    return digits.size() > 1 && allDigits(digits) &&
           luhnDigit(digits.chopped(1)) == digitValue(digits.back());
}

} // namespace lineside
