#include "ui/page/matchmodel.h"

#include "models/formats/date.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(find)
};

QString statusWords(const QString& status) {
    if (status == "OPEN"_L1)
        return Texts::tr("Open");
    if (status == "PENDING"_L1)
        return Texts::tr("Pending");
    if (status == "CLOSED"_L1)
        return Texts::tr("Closed");
    if (status == "PROSPECT"_L1)
        return Texts::tr("Prospect");
    return status;
}

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

void MatchModel::setMatches(const QList<Match>& matches, QDate today) {
    beginResetModel();
    m_matches = matches;
    m_today = today;
    endResetModel();
}

int MatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_matches.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MatchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Match& match = m_matches[index.row()];
    if (role == Qt::DisplayRole)
        return text(match, index.column());
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() != Age)
        return text(match, index.column());
    const auto created = readDate(match.created);
    return created ? Texts::tr("Created %1").arg(displayDate(*created)) : QVariant();
}

QString MatchModel::text(const Match& match, int column) const {
    switch (column) {
    case Name:
        return match.name;
    case Id:
        return match.customerId;
    case Account:
        return match.accountNumber;
    case Street:
        return match.street;
    case City:
        return match.cityStateZip;
    case Status:
        return statusWords(match.status);
    case Age:
        return ageWords(readDate(match.created).value_or(QDate()), m_today);
    case MatchedBy: {
        QStringList words;
        for (const QString& pattern : match.patterns)
            words.append(patternWords(pattern));
        return words.join(u"; "_s);
    }
    default:
        return {};
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr const char* words[ColumnCount] = {
        QT_TRANSLATE_NOOP("find", "Name"),    QT_TRANSLATE_NOOP("find", "Customer ID"),
        QT_TRANSLATE_NOOP("find", "Account"), QT_TRANSLATE_NOOP("find", "Street"),
        QT_TRANSLATE_NOOP("find", "City"),    QT_TRANSLATE_NOOP("find", "Status"),
        QT_TRANSLATE_NOOP("find", "Age"),     QT_TRANSLATE_NOOP("find", "Matched by")};
    return section >= 0 && section < ColumnCount ? Texts::tr(words[section]) : QString();
}

} // namespace lineside
