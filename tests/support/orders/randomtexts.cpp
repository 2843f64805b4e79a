#include "tests/support/orders/randomtexts.h"

#include "models/formats/device.h"
#include "models/formats/luhn.h"

#include <QStringList>

#include <array>

namespace lineside::test {
namespace {

using namespace Qt::StringLiterals;

const QStringList firstNames{u"Rosa"_s,   u"José"_s,  u"Zoë"_s,      u"Nguyễn"_s,    u"Bjørn"_s, u"D’Arcy"_s,
                             u"Łukasz"_s, u"Anaïs"_s, u"Mary Ann"_s, u"Ka‘iulani"_s, u"𠮷野"_s,  u"Fatma"_s};
const QStringList lastNames{u"Delgado"_s, u"Peña Ruiz"_s,   u"O'Brien"_s, u"Đặng"_s,      u"Østergård"_s,
                            u"Smith"_s,   u"Müller-Groß"_s, u"Yazzie"_s,  u"Kovačević"_s, u"王"_s};
const QStringList companies{u"Reef & Sons"_s, u"Café <Été>"_s, u"\"Gulf\" Marine LLC"_s, u"Ñandú Imports"_s,
                            u"Tallahassee Taxi Inc."_s};
const QStringList streets{u"Harbor Ln"_s, u"Calle Fortaleza"_s, u"Río Grande Blvd"_s, u"W Oak St"_s,
                          u"Piñon Dr"_s};
const QStringList wordList{u"second"_s, u"floor"_s, u"ring twice"_s, u"<b>"_s,   u"&amp;"_s, u"señal"_s,
                           u"№ 7"_s,    u"]]>"_s,   u"très tôt"_s,   u"100 %"_s, u"😀"_s};

constexpr std::array towns{
    Town{u"Tallahassee", u"FL", u"32301"}, Town{u"Mobile", u"AL", u"36602"},
    Town{u"Window Rock", u"AZ", u"86515"}, Town{u"Anchorage", u"AK", u"99501"},
    Town{u"San Juan", u"PR", u"00901"},    Town{u"Austin", u"TX", u"78701"},
    Town{u"Cañon City", u"CO", u"81212"},  Town{u"La Cañada Flintridge", u"CA", u"91011"},
    Town{u"Boston", u"MA", u"02108"}};

QString padded(int number, int digits, int base = 10) {
    return QString::number(number, base).toUpper().rightJustified(digits, u'0');
}

QString checked(const QString& digits) {
    return digits + QString::number(luhnDigit(digits));
}

} // namespace

QString RandomTexts::digits(int count) {
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + roll(10));
    return text;
}

QString RandomTexts::firstName() {
    return pick(firstNames);
}
QString RandomTexts::lastName() {
    return pick(lastNames);
}
QString RandomTexts::company() {
    return pick(companies);
}
QString RandomTexts::street() {
    return QString::number(1 + roll(9999)) + u' ' + pick(streets);
}
Town RandomTexts::town() {
    return pick(towns);
}

QString RandomTexts::words() {
    QStringList all;
    for (int count = 1 + roll(4); count > 0; --count)
        all.append(pick(wordList));
    return all.join(u' ');
}

QString RandomTexts::phone() {
    static constexpr std::array areas{850, 251, 520, 907, 787, 512};
    const int count = serial();
    return QString::number(pick(areas)) + padded(220 + count / 10000, 3) + padded(count % 10000, 4);
}

QString RandomTexts::iccid() {
    return checked(u"8914104"_s + padded(serial(), 11));
}

QString RandomTexts::device() {
    const QString esn = u"80"_s + padded(serial(), 6, 16);
    const QString meid = u"A1000000"_s + padded(serial(), 6, 16);
    switch (roll(6)) {
    case 0:
        return esn;
    case 1:
        return esnToDecimal(esn).value();
    case 2:
        return meid;
    case 3:
        return meidToDecimal(meid).value();
    case 4:
        return iccid();
    default:
        return checked(u"01237500"_s + padded(serial(), 6));
    }
}

} // namespace lineside::test
