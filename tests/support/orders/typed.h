#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QFile>

namespace lineside::test {

/// What is typed into one field, or into one cell of a list.
struct Typed {
    QString path;
    QString text;
    int row = 0; ///< of an element in a repeated group
};

/// The rows with one cell set; rows are added up to it. An empty text takes the cell's value away.
inline Rows withCell(const RecordModel& model, GroupId group, const Typed& typed) {
    const Rows& old = model.rows(group);
    const ElementId id = *schema::find(typed.path);
    const Element& element = *schema::inRequest(model.form().sendOperation(), id);
    Rows rows;
    for (const QString& column : old.columns())
        rows.addColumn(column);
    const int at = rows.addColumn(schema::column(element));
    for (int row = 0; row < std::max(old.count(), typed.row + 1); ++row) {
        rows.beginRow();
        for (int column = 0; column < int(rows.columns().size()); ++column) {
            const bool here = row == typed.row && column == at;
            const QString text = here ? typed.text
                                      : (row < old.count() && column < int(old.columns().size())
                                             ? old.text(row, column).toString()
                                             : QString());
            if (!text.isEmpty())
                rows.add(column, State::Set, text);
        }
    }
    return rows;
}

/// Types into a model as fields and lists do. False when the form does not take it.
inline bool type(RecordModel& model, const Typed& typed) {
    const auto id = schema::find(typed.path);
    const Element* element = id ? schema::inRequest(model.form().sendOperation(), *id) : nullptr;
    if (!element)
        return false;
    const auto group = schema::groupOf(*element);
    return group ? model.editRows(*group, withCell(model, *group, typed)) : model.edit(*id, typed.text);
}

inline void type(RecordModel& model, const QList<Typed>& all) {
    for (const Typed& typed : all)
        type(model, typed);
}

/// The bundled sample catalog; the test links lineside_resources.
inline SiteCatalog sampleCatalog() {
    QFile file(QStringLiteral(":/catalog/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample catalog is not there");
    return SiteCatalog::parse(file.readAll()).catalog.value();
}

/// Problems that stop sending.
inline QList<Problem> stopping(const RecordModel& model) {
    QList<Problem> found = model.problems();
    found.removeIf([](const Problem& problem) { return problem.severity == Severity::Warn; });
    return found;
}

} // namespace lineside::test
