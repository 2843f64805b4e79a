#include "ui/customer/askednumber.h"

#include "models/formats/device.h"
#include "models/formats/phone.h"

#include <QCoreApplication>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(customer)
};

QString columnOf(Guess::Kind kind, const ServiceItemNames& names) {
    switch (kind) {
    case Guess::Kind::Tn:
        return names.number;
    case Guess::Kind::Iccid:
        return names.sim;
    case Guess::Kind::Imei:
    case Guess::Kind::Esn:
    case Guess::Kind::Meid:
        return names.device;
    case Guess::Kind::CustomerId:
    case Guess::Kind::Name:
        break;
    }
    return {};
}

/// One spelling of each number: an IMEI without its last digit, which a service may lack or take for the
/// software's version; ESN and MEID in hexadecimal.
QString device(QStringView text) {
    const QString number = deviceNumber(text);
    switch (deviceKind(number)) {
    case DeviceKind::Imei:
    case DeviceKind::Imeisv:
        return number.first(14);
    case DeviceKind::EsnDec:
        return esnToHex(number).value_or(number);
    case DeviceKind::MeidDec:
        return meidToHex(number).value_or(number);
    default:
        return number;
    }
}

QString spelling(Guess::Kind kind, QStringView text) {
    return kind == Guess::Kind::Tn ? digits10(text).value_or(deviceNumber(text)) : device(text);
}

} // namespace

bool lacksNumber(const Rows& services, const Guess& asked, const ServiceItemNames& names) {
    const QString name = columnOf(asked.kind, names);
    const int column = name.isEmpty() ? -1 : services.columnIndex(name);
    if (column < 0)
        return false;
    const QString number = spelling(asked.kind, asked.value);
    for (int row = 0; row < services.count(); ++row) {
        if (spelling(asked.kind, services.text(row, column)) == number)
            return false;
    }
    return !services.isEmpty();
}

QString lacksWords(const Guess& asked) {
    if (asked.kind == Guess::Kind::Tn)
        return Texts::tr("None of the listed services has the number %1.").arg(displayPhone(asked.value));
    if (asked.kind == Guess::Kind::Iccid)
        return Texts::tr("None of the listed services has the SIM card %1.").arg(asked.value);
    return Texts::tr("None of the listed services has the device %1.").arg(asked.value);
}

} // namespace lineside
