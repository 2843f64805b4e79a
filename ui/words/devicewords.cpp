#include "ui/words/devicewords.h"

#include "models/formats/device.h"

#include <QCoreApplication>

namespace lineside {

namespace {

QString word(const char* text) {
    return QCoreApplication::translate("device", text);
}

QString esnWords(const QString& name, const std::optional<QString>& other, const char* otherName) {
    return other ? word("%1, %2 %3").arg(name, word(otherName), *other) : name;
}

QString iccidWords(const QString& number) {
    const QString name = word("ICCID, %1 digits").arg(number.size());
    switch (checkIccid(number)) {
    case DeviceCheck::Fine:
        return number.size() > 18 ? word("%1, check digit fits").arg(name) : name;
    case DeviceCheck::IccidLuhn:
        return word("%1, check digit does not fit").arg(name);
    case DeviceCheck::IccidPrefix:
        return word("%1, does not begin with 89").arg(name);
    default:
        return name;
    }
}

} // namespace

QString deviceWords(const QString& typed) {
    const QString number = deviceNumber(typed);
    switch (deviceKind(number)) {
    case DeviceKind::None:
        return {};
    case DeviceKind::EsnHex:
        return esnWords(word("ESN"), esnToDecimal(number), QT_TRANSLATE_NOOP("device", "decimal"));
    case DeviceKind::EsnDec:
        return esnWords(word("ESN"), esnToHex(number), QT_TRANSLATE_NOOP("device", "hexadecimal"));
    case DeviceKind::MeidHex:
        return esnWords(word("MEID"), meidToDecimal(number), QT_TRANSLATE_NOOP("device", "decimal"));
    case DeviceKind::MeidDec:
        return esnWords(word("MEID"), meidToHex(number), QT_TRANSLATE_NOOP("device", "hexadecimal"));
    case DeviceKind::MeidOrImei:
        return word("MEID, or an IMEI without its check digit. Ask which.");
    case DeviceKind::Imei:
        return checkImei(number) == DeviceCheck::ImeiLuhn ? word("IMEI, check digit does not fit")
                                                          : word("IMEI, check digit fits");
    case DeviceKind::Imeisv:
        return word("IMEI with a software version in place of its check digit");
    case DeviceKind::Iccid:
        return iccidWords(number);
    }
    return {};
}

} // namespace lineside
