#include "models/recordmodel/recordcells.h"

#include "models/formats/signs.h"

#include <QCoreApplication>

namespace lineside {
namespace {

QString labelOf(ElementId id) {
    const std::string_view label = schema::label(id);
    return QString::fromLatin1(label.data(), qsizetype(label.size()));
}

QString textOf(const RecordModel& model, ElementId id, RecordModel::Column column) {
    return column == RecordModel::OriginalColumn ? withMarks(model.baseline().text(id)) : model.shownText(id);
}

QString masked(ElementId id, const QString& text) {
    return schema::sensitive(id) && !text.isEmpty() ? QString(8, QChar(0x2022)) : text;
}

State stateOf(const RecordModel& model, ElementId id, RecordModel::Column column) {
    return (column == RecordModel::OriginalColumn ? model.baseline().value(id) : model.current(id)).state();
}

} // namespace

QVariant cellOf(const RecordModel& model, ElementId id, RecordModel::Column column, int role) {
    const bool isLabel = column == RecordModel::LabelColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isLabel ? labelOf(id) : masked(id, textOf(model, id, column));
    case Qt::EditRole:
        return isLabel ? QVariant() : textOf(model, id, column);
    case RecordModel::ElementRole:
        return schema::path(id);
    case RecordModel::StateRole:
        return int(stateOf(model, id, column));
    case RecordModel::ChangeRole:
        return QVariant::fromValue(model.mark(id));
    case RecordModel::SeverityRole:
        return model.worst(id) ? QVariant(int(*model.worst(id))) : QVariant();
    case RecordModel::SensitiveRole:
        return schema::sensitive(id);
    case RecordModel::EditableRole:
        return model.isEditable(id);
    default:
        return {};
    }
}

QVariant titleOf(RecordModel::Column column) {
    static constexpr std::array names{QT_TRANSLATE_NOOP("schema", "Element"),
                                      QT_TRANSLATE_NOOP("schema", "Value"),
                                      QT_TRANSLATE_NOOP("schema", "Original")};
    return QCoreApplication::translate("schema", names[std::size_t(column)]);
}

} // namespace lineside
