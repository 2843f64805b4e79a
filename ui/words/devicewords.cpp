#include "ui/words/devicewords.h"

#include "models/formats/device.h"

#include <QCoreApplication>

namespace lineside {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(device)
};

QString esnWords(const QString& name, const std::optional<QString>& other, const char* otherName) {
    return other ? Texts::tr("%1, %2 %3").arg(name, Texts::tr(otherName), *other) : name;
}

QString iccidWords(const QString& number) {
    const QString name = Texts::tr("ICCID, %n digits", nullptr, int(number.size()));
    switch (checkIccid(number)) {
    case DeviceCheck::Fine:
        return number.size() > 18 ? Texts::tr("%1, check digit fits").arg(name) : name;
    case DeviceCheck::IccidLuhn:
        return Texts::tr("%1, check digit does not fit").arg(name);
    case DeviceCheck::IccidPrefix:
        return Texts::tr("%1, does not begin with 89").arg(name);
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
        return esnWords(Texts::tr("ESN"), esnToDecimal(number), QT_TRANSLATE_NOOP("device", "decimal"));
    case DeviceKind::EsnDec:
        return esnWords(Texts::tr("ESN"), esnToHex(number), QT_TRANSLATE_NOOP("device", "hexadecimal"));
    case DeviceKind::MeidHex:
        return esnWords(Texts::tr("MEID"), meidToDecimal(number), QT_TRANSLATE_NOOP("device", "decimal"));
    case DeviceKind::MeidDec:
        return esnWords(Texts::tr("MEID"), meidToHex(number), QT_TRANSLATE_NOOP("device", "hexadecimal"));
    case DeviceKind::MeidOrImei:
        return Texts::tr("MEID, or an IMEI without its check digit. Ask which.");
    case DeviceKind::Imei:
        return checkImei(number) == DeviceCheck::ImeiLuhn ? Texts::tr("IMEI, check digit does not fit")
                                                          : Texts::tr("IMEI, check digit fits");
    case DeviceKind::Imeisv:
        return Texts::tr("IMEI with a software version in place of its check digit");
    case DeviceKind::Iccid:
        return iccidWords(number);
    }
    return {};
}

} // namespace lineside
