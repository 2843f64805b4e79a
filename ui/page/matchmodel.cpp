#include "ui/page/matchmodel.h"

#include "models/formats/date.h"
#include "models/record/customername.h"
#include "ui/look/icons.h"
#include "ui/words/matchwords.h"
#include "ui/words/statuswords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(find)
};

QString addressOf(const Match& match) {
    QStringList parts{match.street, match.cityStateZip};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString patternsOf(const Match& match) {
    QStringList words;
    for (const QString& pattern : match.patterns)
        words.append(patternWords(pattern));
    return words.join(u"; "_s);
}

/// Which question found the customer.
QString foundBy(const Candidate& row) {
    QStringList by;
    if (row.byInventory)
        by.append(Texts::tr("device"));
    if (row.match.person)
        by.append(Texts::tr("name"));
    if (row.match.location)
        by.append(Texts::tr("address"));
    if (by.isEmpty() && !row.match.patterns.isEmpty())
        by.append(Texts::tr("name or address"));
    QString all = by.join(u", "_s);
    if (!all.isEmpty())
        all[0] = all.at(0).toUpper();
    return all;
}

QString differs(const Candidate& row) {
    if (!row.customer)
        return Texts::tr("Could not be read");
    if (row.differences == 0)
        return Texts::tr("Nothing");
    return row.differences == 1 ? Texts::tr("1 element") : Texts::tr("%1 elements").arg(row.differences);
}

constexpr const char* titles[MatchModel::ColumnCount] = {
    QT_TRANSLATE_NOOP("find", "Name"),      QT_TRANSLATE_NOOP("find", "Customer ID"),
    QT_TRANSLATE_NOOP("find", "Account"),   QT_TRANSLATE_NOOP("find", "Street"),
    QT_TRANSLATE_NOOP("find", "City"),      QT_TRANSLATE_NOOP("find", "Status"),
    QT_TRANSLATE_NOOP("find", "Age"),       QT_TRANSLATE_NOOP("find", "Matched by"),
    QT_TRANSLATE_NOOP("find", "Customer"),  QT_TRANSLATE_NOOP("find", "Address"),
    QT_TRANSLATE_NOOP("find", "Created"),   QT_TRANSLATE_NOOP("find", "Found by"),
    QT_TRANSLATE_NOOP("find", "Differs in")};

} // namespace

MatchModel::MatchModel(QObject* parent)
    : MatchModel({Name, Id, Account, Street, City, Status, Age, MatchedBy}, parent) {}

MatchModel::MatchModel(QList<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns)) {}

void MatchModel::setMatches(const QList<Match>& matches, QDate today) {
    QList<Candidate> rows;
    for (const Match& match : matches)
        rows.append({match, false, {}, 0});
    m_today = today;
    setCandidates(rows);
}

void MatchModel::setCandidates(const QList<Candidate>& candidates) {
    beginResetModel();
    m_rows = candidates;
    endResetModel();
}

int MatchModel::rowOf(const QString& customerId) const {
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows.at(row).match.customerId == customerId)
            return row;
    }
    return -1;
}

int MatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant MatchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Candidate& row = m_rows.at(index.row());
    const Column column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole: {
        const bool fits = column == Differs && row.customer && row.differences == 0;
        return fits ? QVariant(look::mark(look::Mark::Complete)) : QVariant();
    }
    default:
        return {};
    }
}

QString MatchModel::text(const Candidate& row, Column column) const {
    const Match& match = row.match;
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
    case MatchedBy:
        return patternsOf(match);
    case Who:
        return nameAndId(match.name, match.customerId);
    case Address:
        return addressOf(match);
    case Created:
        return momentWords(match.created);
    case FoundBy:
        return foundBy(row);
    case Differs:
    case ColumnCount:
        break;
    }
    return differs(row);
}

QString MatchModel::toolTip(const Candidate& row, Column column) const {
    if (column != Age)
        return text(row, column);
    const auto created = readDate(row.match.created);
    return created ? Texts::tr("Created %1").arg(displayDate(*created)) : QString();
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool here = orientation == Qt::Horizontal && section >= 0 && section < int(m_columns.size());
    return here && role == Qt::DisplayRole ? Texts::tr(titles[m_columns.at(section)]) : QVariant();
}

} // namespace lineside
