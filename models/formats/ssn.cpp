#include "models/formats/ssn.h"

#include "models/formats/chars.h"

namespace lineside {

std::optional<QString> ssnDigits(QStringView typed) {
    const QString digits = withoutSeparators(typed);
    if (!allDigits(digits) || (digits.size() != 9 && digits.size() != 4))
        return std::nullopt;
    return digits;
}

bool isWholeSsn(QStringView text) {
    const std::optional<QString> digits = ssnDigits(text);
    return digits && digits->size() == 9;
}

SsnCheck checkSsn(QStringView typed) {
    const std::optional<QString> digits = ssnDigits(typed);
    if (!digits)
        return SsnCheck::Length;
    if (digits->size() == 4)
        return SsnCheck::LastFour;
    if (digits->startsWith(u"000") || digits->startsWith(u"666") || digits->startsWith(u'9'))
        return SsnCheck::Area;
    if (QStringView(*digits).sliced(3, 2) == u"00")
        return SsnCheck::Group;
    return digits->endsWith(u"0000") ? SsnCheck::Serial : SsnCheck::Fine;
}

Verdict verdict(SsnCheck check) {
    return check == SsnCheck::Fine ? Verdict::Fine : Verdict::Warn;
}

QString maskedSsn(QStringView text) {
    const QString bare = withoutSeparators(text);
    if (bare.isEmpty())
        return {};
    const QString hidden = QStringLiteral(u"\u2022\u2022\u2022-\u2022\u2022-");
    const bool known = bare.size() == 9 || bare.size() == 4;
    if (known && allDigits(QStringView(bare).last(4)))
        return hidden + bare.last(4);
    return hidden + QStringLiteral(u"\u2022\u2022\u2022\u2022");
}

} // namespace lineside
