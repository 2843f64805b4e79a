#include "models/formats/date.h"

#include "models/formats/chars.h"

#include <array>

namespace lineside {

namespace {

/// A wire dateTime in parts. The date may be 0001-01-01.
struct Moment {
    QDate date;
    qint64 ticks = 0; ///< since the date's midnight, in units of 100 ns: seven fraction digits
    std::optional<int> offsetMinutes;
};

constexpr qint64 TicksPerSecond = 10'000'000;

/// Takes characters off the front of a text; each step tells whether it matched.
class Scanner {
public:
    explicit Scanner(QStringView text) : m_rest(text) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    bool take(QStringView anyOf) {
        if (m_rest.isEmpty() || !anyOf.contains(m_rest.front()))
            return false;
        m_last = m_rest.front();
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool number(int digits, int& value) {
        if (m_rest.size() < digits || !allDigits(m_rest.first(digits)))
            return false;
        value = 0;
        for (int i = 0; i < digits; ++i)
            value = value * 10 + digitValue(m_rest[i]);
        m_rest = m_rest.sliced(digits);
        return true;
    }
    bool nextIsDigit() const { return !m_rest.isEmpty() && isAsciiDigit(m_rest.front()); }
    QChar last() const { return m_last; }

private:
    QStringView m_rest;
    QChar m_last;
};

bool readFraction(Scanner& in, qint64& ticks) {
    qint64 unit = TicksPerSecond;
    int digit = 0;
    while (in.nextIsDigit() && unit > 1) {
        in.number(1, digit);
        unit /= 10;
        ticks += digit * unit;
    }
    return unit < TicksPerSecond && !in.nextIsDigit();
}

bool readTime(Scanner& in, qint64& ticks) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!in.number(2, hour) || !in.take(u":") || !in.number(2, minute))
        return false;
    if (in.take(u":") && !in.number(2, second))
        return false;
    // 24:00:00 is XML's other spelling of the day's end.
    const bool endOfDay = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59)
        return false;
    ticks = ((hour * 60LL + minute) * 60 + second) * TicksPerSecond;
    return !in.take(u".") || readFraction(in, ticks);
}

bool readZone(Scanner& in, std::optional<int>& offset) {
    if (in.take(u"Zz")) {
        offset = 0;
        return true;
    }
    if (!in.take(u"+-"))
        return true;
    const int sign = in.last() == u'-' ? -1 : 1;
    int hour = 0;
    int minute = 0;
    if (!in.number(2, hour) || !in.take(u":") || !in.number(2, minute) || hour > 14 || minute > 59)
        return false;
    offset = sign * (hour * 60 + minute);
    return true;
}

std::optional<Moment> readMoment(QStringView wire) {
    Scanner in(wire.trimmed());
    int year = 0;
    int month = 0;
    int day = 0;
    if (!in.number(4, year) || !in.take(u"-") || !in.number(2, month) || !in.take(u"-") || !in.number(2, day))
        return std::nullopt;
    Moment out{QDate(year, month, day), 0, std::nullopt};
    if (year < 1 || !out.date.isValid())
        return std::nullopt;
    if (in.take(u"Tt ") && !readTime(in, out.ticks))
        return std::nullopt;
    if (!readZone(in, out.offsetMinutes) || !in.atEnd())
        return std::nullopt;
    return out;
}

bool isNone(const Moment& moment) {
    return moment.date == QDate(1, 1, 1);
}

/// Ticks since a fixed day, in the value's own digits.
qint64 localTicks(const Moment& moment) {
    constexpr qint64 day = qint64(24) * 60 * 60 * TicksPerSecond;
    return (moment.date.toJulianDay() - QDate(2000, 1, 1).toJulianDay()) * day + moment.ticks;
}

} // namespace

std::optional<QDate> readDate(QStringView wire) {
    const std::optional<Moment> moment = readMoment(wire);
    if (!moment || isNone(*moment))
        return std::nullopt;
    return moment->date;
}

bool isNoDate(QStringView wire) {
    const std::optional<Moment> moment = readMoment(wire);
    return moment && isNone(*moment);
}

QString writeDate(QDate date) {
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return {};
    return date.toString(u"yyyy-MM-dd") + QStringLiteral("T00:00:00");
}

bool sameDate(QStringView a, QStringView b) {
    const std::optional<Moment> left = readMoment(a);
    const std::optional<Moment> right = readMoment(b);
    if (!left || !right)
        return a == b;
    return left->date == right->date;
}

bool sameMoment(QStringView a, QStringView b) {
    const std::optional<Moment> left = readMoment(a);
    const std::optional<Moment> right = readMoment(b);
    if (!left || !right)
        return a == b;
    if (isNone(*left) && isNone(*right))
        return true;
    qint64 difference = localTicks(*left) - localTicks(*right);
    if (left->offsetMinutes && right->offsetMinutes)
        difference -= qint64(*left->offsetMinutes - *right->offsetMinutes) * 60 * TicksPerSecond;
    return difference == 0;
}

QString displayDate(QDate date) {
    return date.isValid() ? date.toString(u"MM/dd/yyyy") : QString();
}

} // namespace lineside
