#include "ui/forms/rowstable.h"

#include "ui/forms/rowsdelegate.h"

#include <QKeyEvent>

namespace lineside {

RowsTable::RowsTable(QWidget* parent) : PlainTable(parent) {
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
}

QString RowsTable::cellText(const QModelIndex& index) const {
    const auto* delegate = qobject_cast<const RowsDelegate*>(itemDelegate());
    return delegate ? delegate->cellText(index) : PlainTable::cellText(index);
}

void RowsTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState &&
        edit(currentIndex(), AllEditTriggers, event))
        return;
    if (event->key() == Qt::Key_Delete && state() != EditingState && currentIndex().isValid()) {
        model()->setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    PlainTable::keyPressEvent(event);
}

} // namespace lineside
