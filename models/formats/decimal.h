#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace lineside {

/// An exact decimal number, as money and incomes need it: a sign, up to 28 significant digits, and how many
/// of them stand behind the point (0 to 28, kept as it came: 1.50 stays 1.50). No binary floating point
/// anywhere. What does not fit exactly is refused (nullopt), never rounded silently. Zero has no sign.
class Decimal {
public:
    static constexpr int MaxDigits = 28;

    Decimal() = default; ///< zero
    static Decimal fromInt(qint64 value);

    /// Reads the wire's form: optional sign, point, no grouping, no exponent; surrounding white space is
    /// allowed as in XML. nullopt when it is not that or does not fit.
    static std::optional<Decimal> parse(QStringView wire);
    /// Reads what people type: also a leading $, and commas or spaces between groups of three digits.
    /// Brackets as a sign are refused.
    static std::optional<Decimal> parseTyped(QStringView text);

    QString toWire() const;             ///< with the digits behind the point that it has
    QString toDisplay(int scale) const; ///< rounded half-even to `scale` digits, with grouping: -1,234.50

    /// For amounts: two digits behind the point, more where they are no zeros: 12.5000 is 12.50, 0.0125
    /// stays.
    QString toAmount() const;

    bool isZero() const { return m_count == 0; }
    bool isNegative() const { return m_negative; }
    bool isWhole() const; ///< nothing but zeros behind the point
    int scale() const { return m_scale; }

    Decimal negated() const;
    /// Half-even to `scale` digits behind the point; a number with fewer stays as it is.
    Decimal round(int scale) const;

    friend std::optional<Decimal> add(const Decimal& a, const Decimal& b);
    friend std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
    friend std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

    /// By meaning: 1.50 is 1.5.
    friend std::weak_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return std::is_eq(a <=> b); }

private:
    struct Wide;
    static std::optional<Decimal> fit(Wide& value, bool negative);
    Wide widened(int scale) const;

    std::array<quint8, MaxDigits> m_digits{}; // lowest first, so that digit i stands for 10^(i - m_scale)
    qint16 m_count = 0;                       // significant digits; 0 for zero
    qint16 m_scale = 0;
    bool m_negative = false;
};

std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

} // namespace lineside
