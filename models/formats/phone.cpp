#include "models/formats/phone.h"

#include "models/formats/chars.h"
#include "models/formats/shown.h"

namespace lineside {

std::optional<QString> digits10(QStringView typed) {
    QStringView text = typed.trimmed();
    if (text.startsWith(u"tel:", Qt::CaseInsensitive))
        text = text.sliced(4);
    QString digits = withoutSeparators(text);
    const bool international = digits.startsWith(u'+');
    if (international)
        digits.remove(0, 1);
    if (!allDigits(digits))
        return std::nullopt;
    if (digits.size() == 11 && digits.front() == u'1')
        return digits.sliced(1);
    if (digits.size() == 10 && !international)
        return digits;
    return std::nullopt;
}

PhoneCheck checkPhone(QStringView typed) {
    const std::optional<QString> digits = digits10(typed);
    if (!digits)
        return PhoneCheck::Length;
    const auto at = [&](qsizetype i) { return digits->at(i); };
    const auto is11 = [&](qsizetype i) { return at(i + 1) == u'1' && at(i + 2) == u'1'; };
    if (at(0) < u'2')
        return PhoneCheck::AreaCode;
    if (at(3) < u'2')
        return PhoneCheck::Exchange;
    const QStringView firstTwo = QStringView(*digits).first(2);
    if (is11(0) || at(1) == u'9' || firstTwo == u"37" || firstTwo == u"96")
        return PhoneCheck::UnusualAreaCode;
    if (is11(3))
        return PhoneCheck::UnusualExchange;
    return PhoneCheck::Fine;
}

Verdict verdict(PhoneCheck check) {
    switch (check) {
    case PhoneCheck::Fine:
        return Verdict::Fine;
    case PhoneCheck::UnusualAreaCode:
    case PhoneCheck::UnusualExchange:
        return Verdict::Warn;
    case PhoneCheck::Length:
    case PhoneCheck::AreaCode:
    case PhoneCheck::Exchange:
        break;
    }
    return Verdict::Refuse;
}

QString displayPhone(QStringView text) {
    const std::optional<QString> digits = digits10(text);
    if (!digits)
        return shownLine(text);
    return u'(' + digits->first(3) + QStringLiteral(") ") + digits->sliced(3, 3) + u'-' + digits->last(4);
}

} // namespace lineside
