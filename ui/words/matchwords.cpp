#include "ui/words/matchwords.h"

#include "models/formats/date.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(find)
};

QString partWords(const QString& part) {
    const QString name = part.trimmed().toLower();
    if (name == "firstname"_L1)
        return Texts::tr("first name");
    if (name == "lastname"_L1)
        return Texts::tr("last name");
    if (name == "zip"_L1)
        return Texts::tr("ZIP");
    if (name == "dateofbirth"_L1)
        return Texts::tr("date of birth");
    if (name == "ssntaxidlast4"_L1)
        return Texts::tr("last four");
    if (name == "ssntaxid"_L1)
        return Texts::tr("SSN or tax ID");
    if (name == "driverslicensenumber"_L1)
        return Texts::tr("driver's license");
    if (name == "middlename"_L1)
        return Texts::tr("middle name");
    if (name == "street1"_L1)
        return Texts::tr("street");
    if (name == "street2"_L1)
        return Texts::tr("unit");
    if (name == "suffix"_L1 || name == "city"_L1 || name == "state"_L1)
        return name;
    return part.trimmed();
}

int wholeMonths(QDate from, QDate to) {
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return from.addMonths(months) > to ? months - 1 : months;
}

} // namespace

QString ageWords(QDate created, QDate today) {
    if (!created.isValid())
        return {};
    const qint64 days = created.daysTo(today);
    if (days <= 0) // clocks of two places differ
        return Texts::tr("Today");
    const int months = wholeMonths(created, today);
    if (months >= 24)
        return Texts::tr("%1 years").arg(months / 12);
    if (months >= 12)
        return Texts::tr("1 year");
    if (months >= 2)
        return Texts::tr("%1 months").arg(months);
    if (months == 1)
        return Texts::tr("1 month");
    return days == 1 ? Texts::tr("1 day") : Texts::tr("%1 days").arg(days);
}

QString patternWords(const QString& pattern) {
    QStringList words;
    for (const QString& part : pattern.split(u',', Qt::SkipEmptyParts))
        words.append(partWords(part));
    QString all = words.join(u", "_s);
    if (!all.isEmpty())
        all[0] = all[0].toUpper();
    return all;
}

QString momentWords(const QString& wire) {
    const auto date = readDate(wire);
    if (!date)
        return isNoDate(wire) ? QString() : wire;
    const QString time = wire.mid(11, 5);
    const bool isTime = time.size() == 5 && time.at(2) == u':' && time != "00:00"_L1;
    return isTime ? displayDate(*date) + u' ' + time : displayDate(*date);
}

} // namespace lineside
