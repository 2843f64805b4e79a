#include "models/formats/lookup.h"

#include "models/formats/chars.h"
#include "models/formats/device.h"
#include "models/formats/luhn.h"
#include "models/formats/phone.h"

#include <algorithm>
#include <array>

namespace lineside {

namespace {

using Kind = Guess::Kind;

constexpr qsizetype LongestText = 200;      // nobody types more; a pasted page is no look-up
constexpr qsizetype LongestCustomerId = 10; // the service's IDs are 32-bit numbers

bool hasLetter(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair ? QChar::isLetter(QChar::surrogateToUcs4(text[i], text[i + 1])) : text[i].isLetter())
            return true;
    }
    return false;
}

/// Takes a label such as "IMEI:" off the front when a number follows it.
QStringView withoutLabel(QStringView text) {
    static constexpr std::array<QStringView, 12> labels = {u"customer id", u"customer", u"tel",   u"phone",
                                                           u"tn",          u"mdn",      u"iccid", u"sim",
                                                           u"imei",        u"esn",      u"meid",  u"#"};
    for (const QStringView label : labels) {
        if (!text.startsWith(label, Qt::CaseInsensitive))
            continue;
        QStringView rest = text.sliced(label.size()).trimmed();
        const bool marked = rest.startsWith(u':') || rest.startsWith(u'#');
        if (marked)
            rest = rest.sliced(1).trimmed();
        const bool number = marked || !hasLetter(rest) || deviceKind(rest) != DeviceKind::None;
        if (number && std::any_of(rest.begin(), rest.end(), isAsciiDigit))
            return rest;
    }
    return text;
}

void addTn(QList<Guess>& out, const QString& number) {
    if (const std::optional<QString> digits = digits10(number))
        out.append({Kind::Tn, *digits});
}

void addImei14(QList<Guess>& out, const QString& number) {
    out.append({Kind::Imei, number + QChar(u'0' + luhnDigit(number))});
    out.append({Kind::Imei, number});
    out.append({Kind::Meid, number});
}

void addDevice(QList<Guess>& out, const QString& number) {
    switch (deviceKind(number)) {
    case DeviceKind::None:
        return;
    case DeviceKind::EsnHex:
    case DeviceKind::EsnDec:
        out.append({Kind::Esn, number});
        return;
    case DeviceKind::MeidHex:
    case DeviceKind::MeidDec:
        out.append({Kind::Meid, number});
        return;
    case DeviceKind::MeidOrImei:
        addImei14(out, number);
        return;
    case DeviceKind::Imei:
    case DeviceKind::Imeisv:
        out.append({Kind::Imei, number});
        return;
    case DeviceKind::Iccid:
        out.append({Kind::Iccid, number});
        return;
    }
}

/// Eleven digits are a TN only behind a 1 and when the area code can be one; then before an ESN.
bool isLongTn(const QString& number) {
    return number.size() == 11 && number[0] == u'1' && number[1] >= u'2';
}

QList<Guess> ofDigits(const QString& number) {
    QList<Guess> out;
    if (number.size() == 10 || isLongTn(number))
        addTn(out, number);
    if (number.size() <= LongestCustomerId)
        out.append({Kind::CustomerId, number});
    addDevice(out, number);
    return out;
}

QList<Guess> ofLetters(QStringView text) {
    QList<Guess> out;
    addDevice(out, deviceNumber(text));
    const Guess name{Kind::Name, text.toString().simplified()};
    // "Abe Decaf" is a person before it is an ESN of eight letters.
    const bool looksWritten = std::none_of(text.begin(), text.end(), isAsciiDigit);
    if (out.isEmpty() || looksWritten)
        out.insert(text.contains(u' ') ? 0 : out.size(), name);
    return out;
}

} // namespace

QList<Guess> guesses(QStringView typed) {
    const QStringView all = typed.trimmed();
    if (all.isEmpty() || all.size() > LongestText)
        return {};
    const QStringView text = withoutLabel(all);
    const QString number = deviceNumber(text);
    if (allDigits(number))
        return ofDigits(number);
    QList<Guess> out;
    if (number.startsWith(u'+'))
        addTn(out, number);
    else if (hasLetter(text))
        out = ofLetters(text);
    return out;
}

QStringView requestElement(Guess::Kind kind) {
    switch (kind) {
    case Kind::CustomerId:
        return u"CustomerID";
    case Kind::Tn:
        return u"TN";
    case Kind::Iccid:
    case Kind::Imei:
    case Kind::Esn:
    case Kind::Meid:
        return u"Inventory/Identifier";
    case Kind::Name:
        break;
    }
    return {};
}

QStringView inventoryType(Guess::Kind kind) {
    if (requestElement(kind) != u"Inventory/Identifier")
        return {};
    return kind == Kind::Iccid ? QStringView(u"SIM_Card") : QStringView(u"Mobile_Device");
}

} // namespace lineside
