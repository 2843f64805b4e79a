#pragma once

#include "models/formats/verdict.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// What kind of number a device or a SIM has, told by its length.
enum class DeviceKind {
    None,
    EsnHex,     ///< 8 hexadecimal digits
    EsnDec,     ///< 11 digits
    MeidHex,    ///< 14 hexadecimal digits with a letter among them
    MeidOrImei, ///< 14 pure digits: a MEID, or an IMEI without its check digit; the agent is asked
    Imei,       ///< 15 digits
    Imeisv,     ///< 16 digits: an IMEI with a software version in place of the check digit
    MeidDec,    ///< 18 digits that do not begin with 89
    Iccid,      ///< 18 digits that begin with 89, or 19 to 22 digits
};

/// The number as it is compared and sent: no separators, upper case, without the F that pads an ICCID.
QString deviceNumber(QStringView typed);

DeviceKind deviceKind(QStringView typed);

/// The first thing that is wrong with a device number.
enum class DeviceCheck {
    Fine,
    Length,          ///< no device number has this form: refuse
    ImeiLuhn,        ///< the check digit is wrong: refuse
    EsnRange,        ///< manufacturer above 255 or serial above 16777215: refuse
    MeidRange,       ///< a half of the decimal form is larger than its hexadecimal digits can hold: refuse
    MeidOrImei,      ///< 14 digits in a field for any device: warn, which of the two is meant
    NoCheckDigit,    ///< 14 digits in a field for an IMEI: warn
    SoftwareVersion, ///< an IMEISV: warn
    IccidPrefix,     ///< does not begin with 89: warn
    IccidLuhn,       ///< the last digit is no Luhn digit: warn
};

DeviceCheck checkDevice(QStringView typed); ///< a field that takes any kind of device or SIM number
DeviceCheck checkImei(QStringView typed);   ///< a field for an IMEI only
DeviceCheck checkIccid(QStringView typed);  ///< a field for a SIM only
Verdict verdict(DeviceCheck check);

/// Conversions between the hexadecimal and the decimal spelling; nullopt when the text is not the one named
/// or a part is out of range. Hexadecimal results are in upper case.
std::optional<QString> esnToDecimal(QStringView hex);
std::optional<QString> esnToHex(QStringView decimal);
std::optional<QString> meidToDecimal(QStringView hex);
std::optional<QString> meidToHex(QStringView decimal);

} // namespace lineside
