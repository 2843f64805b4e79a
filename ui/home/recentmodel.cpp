#include "ui/home/recentmodel.h"

#include "models/formats/phone.h"
#include "ui/look/icons.h"

#include <algorithm>

namespace lineside {

void RecentModel::note(const CustomerLine& customer, bool toTop) {
    if (customer.id.isEmpty())
        return;
    const auto known = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const CustomerLine& line) { return line.id == customer.id; });
    const int row = int(known - m_lines.begin());
    if (known != m_lines.end() && (!toTop || row == 0)) {
        *known = customer;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    if (!toTop)
        return;
    if (known != m_lines.end()) {
        beginRemoveRows({}, row, row);
        m_lines.removeAt(row);
        endRemoveRows();
    } else if (m_lines.size() == mostCustomers) {
        beginRemoveRows({}, mostCustomers - 1, mostCustomers - 1);
        m_lines.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_lines.prepend(customer);
    endInsertRows();
}

void RecentModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RecentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RecentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomerLine& line = m_lines[index.row()];
    if (role == Qt::DecorationRole && index.column() == Reminder && !line.reminder.isEmpty())
        return look::mark(look::Mark::Reminder);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return line.name;
    case Id:
        return line.id;
    case Phone:
        return displayPhone(line.phone);
    case Reminder:
        return line.reminder;
    default:
        return {};
    }
}

QVariant RecentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Id:
        return tr("Customer ID");
    case Phone:
        return tr("Phone number");
    case Reminder:
        return tr("Reminder");
    default:
        return {};
    }
}

} // namespace lineside
