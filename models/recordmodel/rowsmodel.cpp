#include "models/recordmodel/rowsmodel.h"

#include "models/formats/signs.h"
#include "models/rules/typed.h"

#include <QCoreApplication>

#include <algorithm>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(schema)
};

bool isBlank(const QList<Value>& row) {
    return std::all_of(row.cbegin(), row.cend(), [](const Value& v) { return v.state() == State::Absent; });
}

QVariant alignmentOf(const Element* element) {
    const bool figure = element && element->source == Source::None &&
                        (element->type == Type::Decimal || element->type == Type::Integer);
    return figure ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
}

} // namespace

RowsModel::RowsModel(RecordModel& record, GroupId group, QObject* parent)
    : QAbstractTableModel(parent)
    , m_record(record)
    , m_group(group) {
    takeColumns();
    connect(&record, &RecordModel::rowsChanged, this, [this](GroupId changed) {
        if (changed != m_group)
            return;
        beginResetModel();
        takeColumns();
        endResetModel();
    });
}

void RowsModel::takeColumns() {
    m_columns.clear();
    const QList<const Element*> members = m_record.form().members(m_group);
    const bool open = members.size() == 1 && members.first()->type == Type::ServiceItem;
    for (const Element* element : members) {
        if (!open)
            m_columns.append(schema::column(*element));
    }
    for (const QString& column : m_record.rows(m_group).columns()) {
        if (!m_columns.contains(column))
            m_columns.append(column);
    }
}

bool RowsModel::isEditable() const {
    return m_record.form().isSent(m_group);
}

const Element* RowsModel::member(int column) const {
    for (const Element* element : m_record.form().members(m_group)) {
        if (schema::column(*element) == columnName(column) && element->type != Type::ServiceItem)
            return element;
    }
    return nullptr;
}

QList<QList<Value>> RowsModel::cells() const {
    QList<QList<Value>> all;
    const Rows& rows = m_record.rows(m_group);
    for (int row = 0; row < rows.count(); ++row) {
        QList<Value> values;
        for (const QString& column : m_columns)
            values.append(rows.value(row, column));
        all.append(values);
    }
    return all;
}

bool RowsModel::write(const QList<QList<Value>>& cells) {
    Rows rows;
    for (const QString& column : m_columns)
        rows.addColumn(column);
    for (const QList<Value>& values : cells) {
        if (isBlank(values))
            continue;
        rows.beginRow();
        for (int column = 0; column < int(values.size()); ++column) {
            if (values.at(column).state() != State::Absent)
                rows.add(column, values.at(column).state(), values.at(column).text());
        }
    }
    return m_record.editRows(m_group, rows);
}

bool RowsModel::append(const QList<Value>& values) {
    QList<QList<Value>> all = cells();
    all.append(values);
    return write(all);
}

bool RowsModel::removeRows(int row, int count, const QModelIndex& parent) {
    if (parent.isValid() || row < 0 || count < 1 || row + count > filledRows())
        return false;
    QList<QList<Value>> all = cells();
    all.remove(row, count);
    return write(all);
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : filledRows() + (isEditable() ? 1 : 0);
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

bool RowsModel::isReadable(const QModelIndex& index) const {
    const Element* element = member(index.column());
    const QString text = m_record.rows(m_group).value(index.row(), columnName(index.column())).text();
    return !isEditable() || !element || text.isEmpty() || rules::isCellRead(*element, text);
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= filledRows())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(member(index.column()));
    if (role == RecordModel::SeverityRole)
        return isReadable(index) ? QVariant() : QVariant(int(Severity::Refuse));
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != RecordModel::StateRole)
        return {};
    const Rows& rows = m_record.rows(m_group);
    const int column = rows.columnIndex(columnName(index.column()));
    if (role == RecordModel::StateRole)
        return int(column < 0 ? State::Absent : rows.state(index.row(), column));
    return column < 0 ? QString() : withMarks(rows.text(index.row(), column).toString());
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Element* element = member(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(element);
    if (role != Qt::DisplayRole)
        return {};
    if (!element)
        return columnName(section);
    return Texts::tr(std::string(schema::label(schema::id(*element))).c_str());
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable() && member(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole ||
        !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString given = m_record.rows(m_group).value(index.row(), columnName(index.column())).text();
    if (hasSignless(given) && value.toString() == withMarks(given))
        return true;
    const QString typed = withoutMarks(value.toString(), given);
    const TypedText read = readTyped(*member(index.column()), typed, QDate::currentDate());
    const QString text = read.readable ? read.wire : read.shown;
    QList<QList<Value>> all = cells();
    while (all.size() <= index.row())
        all.append(QList<Value>(m_columns.size()));
    all[index.row()][index.column()] = text.isEmpty() ? Value() : Value(text);
    return write(all);
}

} // namespace lineside
