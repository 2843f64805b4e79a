#include "models/record/meaning.h"
#include "models/recordmodel/recordmodel.h"

// The table that views and the binder see.
namespace lineside {

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_form.rows().size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecordModel::masked(ElementId id, const QString& text) const {
    return schema::sensitive(id) && !text.isEmpty() ? QString(8, QChar(0x2022)) : text;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FormRow& row = m_form.rows().at(index.row());
    const bool original = index.column() == OriginalColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == LabelColumn)
            return QString::fromLatin1(schema::label(row.id).data(), qsizetype(schema::label(row.id).size()));
        return masked(row.id, original ? m_baseline.text(row.id) : shownText(row.id));
    case Qt::EditRole:
        if (index.column() == LabelColumn)
            return {};
        return original ? m_baseline.text(row.id) : shownText(row.id);
    case ElementRole:
        return schema::path(row.id);
    case StateRole:
        return QVariant::fromValue(int((original ? m_baseline.value(row.id) : current(row.id)).state()));
    case ChangeRole:
        return QVariant::fromValue(mark(row.id));
    case SeverityRole: {
        int worst = -1;
        for (const Problem& problem : problems(row.id))
            worst = std::max(worst, int(problem.severity));
        return worst < 0 ? QVariant() : QVariant(worst);
    }
    case SensitiveRole:
        return schema::sensitive(row.id);
    case EditableRole:
        return isEditable(row.id);
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array names{QT_TRANSLATE_NOOP("schema", "Element"),
                                      QT_TRANSLATE_NOOP("schema", "Value"),
                                      QT_TRANSLATE_NOOP("schema", "Original")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QString::fromLatin1(names[std::size_t(section)]);
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ValueColumn && isEditable(m_form.rows().at(index.row()).id))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != ValueColumn ||
        role != Qt::EditRole)
        return false;
    return edit(m_form.rows().at(index.row()).id, value.toString());
}

} // namespace lineside
