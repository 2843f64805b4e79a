#include "models/formats/decimal.h"

#include "models/formats/chars.h"

#include <algorithm>

namespace lineside {

/// Room for what arithmetic makes before it is fitted: two numbers of 28 digits aligned or multiplied need
/// 56 digits and a carry. Inner part of Decimal.
struct Decimal::Wide {
    std::array<quint8, 64> digits{}; // lowest first
    int count = 0;                   // significant digits
    int scale = 0;

    void trim() {
        while (count > 0 && digits[size_t(count - 1)] == 0)
            --count;
    }
    void dropLowest(int n);
    void increment();
};

void Decimal::Wide::dropLowest(int n) {
    std::copy(digits.begin() + n, digits.end(), digits.begin());
    std::fill(digits.end() - n, digits.end(), quint8(0));
    count = std::max(0, count - n);
    scale -= n;
}

void Decimal::Wide::increment() {
    size_t i = 0;
    while (digits[i] == 9)
        digits[i++] = 0;
    ++digits[i];
    count = std::max(count, int(i) + 1);
}

namespace {

template <typename W>
int compareMagnitude(const W& a, const W& b) {
    if (a.count != b.count)
        return a.count < b.count ? -1 : 1;
    for (int i = a.count - 1; i >= 0; --i) {
        const int difference = a.digits[size_t(i)] - b.digits[size_t(i)];
        if (difference != 0)
            return difference;
    }
    return 0;
}

template <typename W>
void addMagnitude(W& a, const W& b) {
    int carry = 0;
    a.count = std::max(a.count, b.count) + 1;
    for (size_t i = 0; i < size_t(a.count); ++i) {
        const int sum = a.digits[i] + b.digits[i] + carry;
        a.digits[i] = quint8(sum % 10);
        carry = sum / 10;
    }
    a.trim();
}

/// `a` is not smaller than `b`.
template <typename W>
void subtractMagnitude(W& a, const W& b) {
    int borrow = 0;
    for (size_t i = 0; i < size_t(a.count); ++i) {
        const int difference = a.digits[i] - b.digits[i] - borrow;
        borrow = difference < 0 ? 1 : 0;
        a.digits[i] = quint8(difference + 10 * borrow);
    }
    a.trim();
}

} // namespace

Decimal::Wide Decimal::widened(int scale) const {
    Wide out;
    const int shift = scale - m_scale;
    std::copy_n(m_digits.begin(), m_count, out.digits.begin() + shift);
    out.count = m_count == 0 ? 0 : m_count + shift;
    out.scale = scale;
    return out;
}

std::optional<Decimal> Decimal::fit(Wide& value, bool negative) {
    value.trim();
    // Zeros at the end of the fraction may go when the room is short; digits may not.
    while ((value.count > MaxDigits || value.scale > MaxDigits) && value.scale > 0 && value.digits[0] == 0)
        value.dropLowest(1);
    if (value.count > MaxDigits || value.scale > MaxDigits)
        return std::nullopt;
    Decimal out;
    std::copy_n(value.digits.begin(), value.count, out.m_digits.begin());
    out.m_count = qint16(value.count);
    out.m_scale = qint16(value.scale);
    out.m_negative = negative && value.count > 0;
    return out;
}

Decimal Decimal::fromInt(qint64 value) {
    Decimal out;
    // The absolute value of the smallest qint64 fits only the unsigned type.
    quint64 rest = value < 0 ? quint64(0) - quint64(value) : quint64(value);
    for (; rest != 0; rest /= 10)
        out.m_digits[size_t(out.m_count++)] = quint8(rest % 10);
    out.m_negative = value < 0;
    return out;
}

bool Decimal::isWhole() const {
    const int behind = std::min(m_scale, m_count);
    return std::all_of(m_digits.begin(), m_digits.begin() + behind, [](quint8 d) { return d == 0; });
}

Decimal Decimal::negated() const {
    Decimal out = *this;
    out.m_negative = !m_negative && !isZero();
    return out;
}

Decimal Decimal::round(int scale) const {
    const int drop = m_scale - std::max(0, scale);
    if (drop <= 0)
        return *this;
    Wide value = widened(m_scale);
    const quint8 first = value.digits[size_t(drop - 1)];
    const bool more =
        std::any_of(value.digits.begin(), value.digits.begin() + drop - 1, [](quint8 d) { return d != 0; });
    const bool odd = value.digits[size_t(drop)] % 2 == 1;
    value.dropLowest(drop);
    if (first > 5 || (first == 5 && (more || odd)))
        value.increment();
    // At least one digit went, so the carry always has room.
    return fit(value, m_negative).value_or(*this);
}

QString Decimal::toAmount() const {
    int scale = m_scale;
    while (scale > 2 && m_digits[size_t(m_scale - scale)] == 0)
        --scale;
    return toDisplay(std::max(2, scale));
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.m_scale, b.m_scale);
    Decimal::Wide left = a.widened(scale);
    Decimal::Wide right = b.widened(scale);
    if (a.m_negative == b.m_negative) {
        addMagnitude(left, right);
        return Decimal::fit(left, a.m_negative);
    }
    if (compareMagnitude(left, right) >= 0) {
        subtractMagnitude(left, right);
        return Decimal::fit(left, a.m_negative);
    }
    subtractMagnitude(right, left);
    return Decimal::fit(right, b.m_negative);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) {
    return add(a, b.negated());
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
    Decimal::Wide out;
    out.scale = a.m_scale + b.m_scale;
    out.count = a.m_count + b.m_count;
    for (size_t i = 0; i < size_t(a.m_count); ++i) {
        int carry = 0;
        for (size_t j = 0; j < size_t(b.m_count); ++j) {
            const int product = a.m_digits[i] * b.m_digits[j] + out.digits[i + j] + carry;
            out.digits[i + j] = quint8(product % 10);
            carry = product / 10;
        }
        out.digits[i + size_t(b.m_count)] = quint8(carry);
    }
    return Decimal::fit(out, a.m_negative != b.m_negative);
}

std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.m_negative != b.m_negative)
        return a.m_negative ? std::weak_ordering::less : std::weak_ordering::greater;
    const int scale = std::max(a.m_scale, b.m_scale);
    const int magnitude = compareMagnitude(a.widened(scale), b.widened(scale));
    return (a.m_negative ? -magnitude : magnitude) <=> 0;
}

namespace {

struct Parts {
    QStringView whole;
    QStringView fraction;
};

/// Splits unsigned digits at the point; nullopt unless there is at least one digit and nothing else.
std::optional<Parts> parts(QStringView text) {
    const qsizetype point = text.indexOf(u'.');
    Parts out{point < 0 ? text : text.first(point), point < 0 ? QStringView() : text.sliced(point + 1)};
    if (out.whole.isEmpty() && out.fraction.isEmpty())
        return std::nullopt;
    if ((!out.whole.isEmpty() && !allDigits(out.whole)) ||
        (!out.fraction.isEmpty() && !allDigits(out.fraction)))
        return std::nullopt;
    while (out.whole.startsWith(u'0'))
        out.whole = out.whole.sliced(1);
    while (out.fraction.size() > Decimal::MaxDigits && out.fraction.endsWith(u'0'))
        out.fraction.chop(1);
    return out;
}

/// Takes a leading sign off `text`; true when it is a minus.
bool takeSign(QStringView& text) {
    if (text.isEmpty() || (text.front() != u'-' && text.front() != u'+' && text.front() != u'\u2212'))
        return false;
    const bool negative = text.front() != u'+';
    text = text.sliced(1);
    return negative;
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView wire) {
    QStringView text = wire.trimmed();
    if (text.startsWith(u'\u2212'))
        return std::nullopt;
    const bool negative = takeSign(text);
    const std::optional<Parts> split = parts(text);
    if (!split || split->whole.size() > MaxDigits || split->fraction.size() > MaxDigits)
        return std::nullopt;
    Wide value;
    for (qsizetype i = split->fraction.size(); i > 0; --i)
        value.digits[size_t(value.count++)] = quint8(digitValue(split->fraction[i - 1]));
    for (qsizetype i = split->whole.size(); i > 0; --i)
        value.digits[size_t(value.count++)] = quint8(digitValue(split->whole[i - 1]));
    value.scale = int(split->fraction.size());
    return fit(value, negative);
}

std::optional<Decimal> Decimal::parseTyped(QStringView typed) {
    QStringView text = typed.trimmed();
    const QChar first = text.isEmpty() ? QChar() : text.front();
    bool negative = takeSign(text);
    const bool isSigned = !first.isNull() && (first == u'-' || first == u'+' || first == u'\u2212');
    text = text.trimmed();
    if (text.startsWith(u'$')) {
        text = text.sliced(1).trimmed();
        if (!isSigned)
            negative = takeSign(text);
        text = text.trimmed();
    }
    if (text.isEmpty() || !(isAsciiDigit(text.front()) || text.front() == u'.'))
        return std::nullopt;
    const QString plain = ungrouped(text);
    const std::optional<Decimal> value = parse(plain);
    return value && negative ? value->negated() : value;
}

QString Decimal::toWire() const {
    QString out;
    if (m_negative)
        out.append(u'-');
    for (int i = std::max<int>(m_count, m_scale + 1) - 1; i >= 0; --i) {
        out.append(QChar(u'0' + (i < m_count ? m_digits[size_t(i)] : 0)));
        if (i == m_scale && i > 0)
            out.append(u'.');
    }
    return out;
}

QString Decimal::toDisplay(int scale) const {
    const int wanted = std::clamp(scale, 0, MaxDigits);
    const Decimal rounded = round(wanted);
    QString out = rounded.toWire();
    if (rounded.m_scale == 0 && wanted > 0)
        out.append(u'.');
    out.append(QString(wanted - rounded.m_scale, u'0'));
    const qsizetype sign = rounded.m_negative ? 1 : 0;
    const qsizetype point = out.indexOf(u'.');
    for (qsizetype i = (point < 0 ? out.size() : point) - 3; i > sign; i -= 3)
        out.insert(i, u',');
    return out;
}

} // namespace lineside
