#include "models/formats/chars.h"
#include "models/formats/decimalwide.h"

#include <algorithm>

namespace lineside {

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

QString Decimal::toAmount() const {
    int scale = m_scale;
    while (scale > 2 && m_digits[size_t(m_scale - scale)] == 0)
        --scale;
    return toDisplay(std::max(2, scale));
}

} // namespace lineside
