#include "app/practice/operations/taxes.h"

#include "app/practice/store/sql.h"

#include <QFile>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// Columns: place, ZIPs, description, OneTime or Monthly, percent or flat, amount. Lines with # are comments.
QList<Tax> readTable() {
    QFile file(u":/data/practice-taxes.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreTrouble{u"The table of example taxes is not in this program."_s};
    QList<Tax> all;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 6)
            continue;
        all.append({cells.at(1).split(u' '), cells.at(2), cells.at(3) == u"Monthly",
                    cells.at(4) == u"percent", Decimal::parse(cells.at(5)).value_or(Decimal())});
    }
    return all;
}

bool holds(const QStringList& zips, const QString& zip) {
    for (const QString& part : zips) {
        if (part == u"*")
            return true;
        const QString from = part.section(u'-', 0, 0);
        const QString to = part.section(u'-', 1, 1);
        const QString prefix = zip.left(from.size());
        if (to.isEmpty() ? prefix == from : prefix >= from && prefix <= to)
            return true;
    }
    return false;
}

} // namespace

QList<Tax> taxesOf(const QString& zip) {
    static const QList<Tax> all = readTable();
    QList<Tax> found;
    for (const Tax& tax : all) {
        if (holds(tax.zips, zip))
            found.append(tax);
    }
    return found;
}

} // namespace lineside::practice
