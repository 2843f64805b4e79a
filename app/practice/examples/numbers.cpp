#include "app/practice/examples/numbers.h"

#include "models/formats/luhn.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

QString imei(int serial) {
    const QString digits =
        u"%1%2"_s.arg(35847200 + serial / 1000000).arg(serial % 1000000, 6, 10, QLatin1Char('0'));
    return digits + QString::number(luhnDigit(digits));
}

QString iccid(int serial) {
    const QString digits = u"8901260%1"_s.arg(serial, 11, 10, QLatin1Char('0'));
    return digits + QString::number(luhnDigit(digits));
}

} // namespace lineside::practice
