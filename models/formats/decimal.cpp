#include "models/formats/decimal.h"

#include "models/formats/decimalwide.h"

#include <algorithm>

namespace lineside {

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
    out.m_count = qint8(value.count);
    out.m_scale = qint8(value.scale);
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

} // namespace lineside
