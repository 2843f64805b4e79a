#include "models/formats/zip.h"

#include "models/formats/chars.h"

namespace lineside {

std::optional<ZipParts> splitZip(QStringView typed) {
    const QString digits = withoutSeparators(typed);
    if (!allDigits(digits) || (digits.size() != 5 && digits.size() != 9))
        return std::nullopt;
    return ZipParts{digits.first(5), digits.sliced(5)};
}

bool isZip(QStringView text) {
    return text.size() == 5 && allDigits(text);
}

bool isZip4(QStringView text) {
    return text.size() == 4 && allDigits(text);
}

ZipCheck checkZip(QStringView text, const QSet<QString>& knownPrefixes) {
    if (!isZip(text))
        return ZipCheck::Length;
    const bool known = knownPrefixes.isEmpty() || knownPrefixes.contains(text.first(3).toString());
    return known ? ZipCheck::Fine : ZipCheck::UnknownPrefix;
}

Verdict verdict(ZipCheck check) {
    switch (check) {
    case ZipCheck::Fine:
        return Verdict::Fine;
    case ZipCheck::UnknownPrefix:
        return Verdict::Warn;
    case ZipCheck::Length:
        break;
    }
    return Verdict::Refuse;
}

} // namespace lineside
