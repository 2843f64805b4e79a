#include "ui/customer/extrasmodel.h"

#include "models/formats/signs.h"
#include "ui/words/values.h"

namespace lineside {

void ExtrasModel::setExtras(const QList<Record::Extra>& extras, const Harmless& harmless) {
    beginResetModel();
    m_extras = extras;
    m_revealed = -1;
    m_masked.clear();
    for (const Record::Extra& extra : extras)
        m_masked.append(!extra.value.isNothing() && !(harmless && harmless(extra.path)));
    endResetModel();
}

bool ExtrasModel::isMasked(int row) const {
    return m_masked.value(row, false);
}

void ExtrasModel::reveal(int row) {
    const int before = std::exchange(m_revealed, row);
    for (const int moved : {before, row}) {
        if (moved >= 0 && moved < int(m_extras.size()))
            emit dataChanged(index(moved, ValueColumn), index(moved, ValueColumn));
    }
}

int ExtrasModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_extras.size());
}

int ExtrasModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExtrasModel::valueText(int row) const {
    const Value& value = m_extras.at(row).value;
    if (value.isNothing())
        return nothingWord(value.state());
    return isMasked(row) && row != m_revealed ? bullets() : withMarks(value.text());
}

QVariant ExtrasModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return index.column() == ElementColumn ? withMarks(m_extras.at(index.row()).path)
                                           : valueText(index.row());
}

QVariant ExtrasModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ElementColumn ? tr("Element") : tr("Value");
}

} // namespace lineside
