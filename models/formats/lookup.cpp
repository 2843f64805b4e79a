#include "models/formats/lookup.h"

#include "models/formats/chars.h"
#include "models/formats/device.h"
#include "models/formats/email.h"
#include "models/formats/lookuptext.h"
#include "models/formats/luhn.h"
#include "models/formats/phone.h"
#include "models/formats/typed.h"

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

QList<Guess> ofLetters(QStringView text, const QString& number) {
    QList<Guess> out;
    addDevice(out, deviceNumber(number));
    const Guess name{Kind::Name, text.toString().simplified()};
    // "Abe Decaf" is a person before it is an ESN of eight letters.
    const bool looksWritten = std::none_of(text.begin(), text.end(), isAsciiDigit);
    if (out.isEmpty() || looksWritten)
        out.insert(text.contains(u' ') ? 0 : out.size(), name);
    return out;
}

/// "00" is how many countries dial what is written as "+".
QString withPlus(const QString& number) {
    return number.startsWith(u"001") && number.size() == 13 ? u'+' + number.sliced(2) : number;
}

QList<Guess> ofNumber(const LookupText& text) {
    const QString number = withPlus(deviceNumber(text.number));
    QList<Guess> out;
    if (allDigits(number))
        out = ofDigits(number);
    else if (number.startsWith(u'+'))
        addTn(out, number);
    if (const Guess id{Kind::CustomerId, number}; text.account && out.removeOne(id))
        out.prepend(id);
    return out;
}

QList<Guess> ofEach(const QStringList& numbers) {
    QList<Guess> out;
    for (const QString& number : numbers) {
        for (const Guess& guess : ofNumber({number})) {
            if (guess.kind != Kind::CustomerId && !out.contains(guess))
                out.append(guess);
        }
    }
    return out;
}

/// A caller's name and their number in one line: the number finds them at once.
QList<Guess> besideName(const QString& figures) {
    const QStringList phones = phonesIn(figures);
    if (phones.size() != 1)
        return {};
    QList<Guess> out;
    addTn(out, phones.first());
    if (const QString name = withoutPhones(figures); !out.isEmpty() && hasLetter(name))
        out.append({Kind::Name, name});
    return out;
}

bool isEmail(QStringView text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'.', at) > at && checkEmail(text) == EmailCheck::Fine;
}

} // namespace

QList<Guess> guesses(QStringView typed) {
    if (typed.size() > LongestText)
        return {};
    const QString line = cleanLine(typed);
    const QString figures = cleanFigures(line);
    if (line.isEmpty() || isEmail(cleanEmail(line)))
        return {};
    if (QList<Guess> several = ofEach(severalNumbers(figures)); !several.isEmpty())
        return several;
    const LookupText text = lookupText(figures);
    if (QList<Guess> found = ofNumber(text); !found.isEmpty())
        return found;
    if (const QList<Guess> found = besideName(figures); !found.isEmpty())
        return found;
    return hasLetter(text.labelled ? text.number : line) ? ofLetters(line, text.number) : QList<Guess>();
}

LookupLack lookupLack(QStringView typed) {
    using Lack = LookupLack::Kind;
    if (typed.size() > LongestText)
        return {Lack::TooLong};
    const QString figures = cleanFigures(typed);
    if (figures.isEmpty())
        return {Lack::Nothing};
    if (isEmail(cleanEmail(figures)))
        return {Lack::Email};
    const QString number = deviceNumber(lookupText(figures).number);
    if (number.startsWith(u'+') && allDigits(number.sliced(1)))
        return {Lack::Abroad};
    const auto digits = std::count_if(figures.begin(), figures.end(), isAsciiDigit);
    return digits > 0 ? LookupLack{Lack::Length, int(digits)} : LookupLack{Lack::Signs};
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
