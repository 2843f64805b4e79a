#include "models/formats/device.h"

#include "models/formats/chars.h"
#include "models/formats/luhn.h"

namespace lineside {

namespace {

constexpr qsizetype ShortestIccid = 18;
constexpr qsizetype LongestIccid = 22;

bool isIccidLength(qsizetype size) {
    return size >= ShortestIccid && size <= LongestIccid;
}

DeviceCheck checkIccidDigits(const QString& digits) {
    if (!digits.startsWith(u"89"))
        return DeviceCheck::IccidPrefix;
    return luhnValid(digits) ? DeviceCheck::Fine : DeviceCheck::IccidLuhn;
}

DeviceKind digitsKind(const QString& digits) {
    switch (digits.size()) {
    case 8:
        return DeviceKind::EsnHex;
    case 11:
        return DeviceKind::EsnDec;
    case 14:
        return DeviceKind::MeidOrImei;
    case 15:
        return DeviceKind::Imei;
    case 16:
        return DeviceKind::Imeisv;
    case 18:
        return digits.startsWith(u"89") ? DeviceKind::Iccid : DeviceKind::MeidDec;
    default:
        return isIccidLength(digits.size()) ? DeviceKind::Iccid : DeviceKind::None;
    }
}

} // namespace

QString deviceNumber(QStringView typed) {
    QString out = withoutSeparators(typed).toUpper();
    if (out.endsWith(u'F')) {
        QStringView digits = out;
        while (digits.endsWith(u'F'))
            digits.chop(1);
        if (isIccidLength(digits.size()) && allDigits(digits))
            out.truncate(digits.size());
    }
    return out;
}

DeviceKind deviceKind(QStringView typed) {
    const QString number = deviceNumber(typed);
    if (allDigits(number))
        return digitsKind(number);
    if (!allHex(number))
        return DeviceKind::None;
    if (number.size() == 8)
        return DeviceKind::EsnHex;
    return number.size() == 14 ? DeviceKind::MeidHex : DeviceKind::None;
}

DeviceCheck checkDevice(QStringView typed) {
    const QString number = deviceNumber(typed);
    switch (deviceKind(number)) {
    case DeviceKind::None:
        return DeviceCheck::Length;
    case DeviceKind::EsnDec:
        return esnToHex(number) ? DeviceCheck::Fine : DeviceCheck::EsnRange;
    case DeviceKind::MeidDec:
        return meidToHex(number) ? DeviceCheck::Fine : DeviceCheck::MeidRange;
    case DeviceKind::MeidOrImei:
        return DeviceCheck::MeidOrImei;
    case DeviceKind::Imei:
    case DeviceKind::Imeisv:
        return checkImei(number);
    case DeviceKind::Iccid:
        return checkIccidDigits(number);
    case DeviceKind::EsnHex:
    case DeviceKind::MeidHex:
        break;
    }
    return DeviceCheck::Fine;
}

DeviceCheck checkImei(QStringView typed) {
    const QString number = deviceNumber(typed);
    if (!allDigits(number))
        return DeviceCheck::Length;
    if (number.size() == 14)
        return DeviceCheck::NoCheckDigit;
    if (number.size() == 16)
        return DeviceCheck::SoftwareVersion;
    if (number.size() != 15)
        return DeviceCheck::Length;
    return luhnValid(number) ? DeviceCheck::Fine : DeviceCheck::ImeiLuhn;
}

DeviceCheck checkIccid(QStringView typed) {
    const QString number = deviceNumber(typed);
    return allDigits(number) && isIccidLength(number.size()) ? checkIccidDigits(number) : DeviceCheck::Length;
}

Verdict verdict(DeviceCheck check) {
    switch (check) {
    case DeviceCheck::Fine:
        return Verdict::Fine;
    case DeviceCheck::MeidOrImei:
    case DeviceCheck::NoCheckDigit:
    case DeviceCheck::SoftwareVersion:
    case DeviceCheck::IccidPrefix:
    case DeviceCheck::IccidLuhn:
        return Verdict::Warn;
    case DeviceCheck::Length:
    case DeviceCheck::ImeiLuhn:
    case DeviceCheck::EsnRange:
    case DeviceCheck::MeidRange:
        break;
    }
    return Verdict::Refuse;
}

} // namespace lineside
