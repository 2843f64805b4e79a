#include "models/settings/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside::settings {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(settings)
};

const char* sentence(SettingFault fault) {
    switch (fault) {
    case SettingFault::AddressSpelling:
        return QT_TRANSLATE_NOOP("settings", "This is no web address.");
    case SettingFault::AddressNotSafe:
        return QT_TRANSLATE_NOOP("settings", "The address has to begin with https://.");
    case SettingFault::AddressParts:
        return QT_TRANSLATE_NOOP("settings", "Leave out the user, password, ? and # of the address.");
    case SettingFault::NotWhole:
        return QT_TRANSLATE_NOOP("settings", "A whole number is needed.");
    case SettingFault::OutOfRange:
        return QT_TRANSLATE_NOOP("settings", "The number has to be from %1 to %2.");
    case SettingFault::NotAChoice:
        return QT_TRANSLATE_NOOP("settings", "There is no such choice.");
    case SettingFault::UnknownElement:
        return QT_TRANSLATE_NOOP("settings", "The service has no such element.");
    case SettingFault::NotAName:
        return QT_TRANSLATE_NOOP("settings", "The name of an element is needed.");
    case SettingFault::NotAbsolute:
        return QT_TRANSLATE_NOOP("settings", "The whole path of the file is needed.");
    case SettingFault::TooLong:
        return QT_TRANSLATE_NOOP("settings", "The text is longer than 200 characters.");
    case SettingFault::Locked:
        return QT_TRANSLATE_NOOP("settings", "Your organisation sets this.");
    case SettingFault::NotKept:
        return QT_TRANSLATE_NOOP(
            "settings", "This is in force until Lineside ends, but could not be saved on this computer.");
    }
    return "";
}

} // namespace

QString label(SettingId id) {
    return at(id).label ? Texts::tr(at(id).label) : QString();
}

QString reason(SettingFault fault) {
    return Texts::tr(sentence(fault));
}

QString reason(SettingId id, SettingFault fault) {
    const QString text = reason(fault);
    return fault == SettingFault::OutOfRange ? text.arg(at(id).least).arg(at(id).most) : text;
}

} // namespace lineside::settings
