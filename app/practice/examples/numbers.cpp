#include "app/practice/examples/numbers.h"

namespace lineside::practice {

using namespace Qt::StringLiterals;

QChar luhnDigit(QStringView digits) {
    int sum = 0;
    bool doubled = true;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, doubled = !doubled) {
        const int digit = digits.at(i).digitValue();
        sum += doubled ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

QString imei(int serial) {
    const QString digits =
        u"%1%2"_s.arg(35847200 + serial / 1000000).arg(serial % 1000000, 6, 10, QLatin1Char('0'));
    return digits + luhnDigit(digits);
}

QString iccid(int serial) {
    const QString digits = u"8901260%1"_s.arg(serial, 11, 10, QLatin1Char('0'));
    return digits + luhnDigit(digits);
}

} // namespace lineside::practice
