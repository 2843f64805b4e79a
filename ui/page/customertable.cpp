#include "ui/page/customertable.h"

#include "ui/forms/columnwidths.h"
#include "ui/look/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace lineside {

CustomerTable::CustomerTable(QWidget* parent) : PlainTable(parent) {
    setSelectionMode(SingleSelection);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit rowOpened(index.row()); });
}

void CustomerTable::setWidths(const QList<int>& widths) {
    m_widths = widths;
    measure();
}

void CustomerTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &CustomerTable::measure);
    measure();
}

void CustomerTable::take() {
    setFocus(Qt::OtherFocusReason);
    if (model() && model()->rowCount() > 0)
        selectRow(0);
}

void CustomerTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier) == false && currentIndex().isValid()) {
        emit rowOpened(currentIndex().row());
        return;
    }
    PlainTable::keyPressEvent(event);
}

void CustomerTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (model() && model()->rowCount() > 0 && !currentIndex().isValid())
        selectRow(0);
}

void CustomerTable::changeEvent(QEvent* event) {
    PlainTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void CustomerTable::measure() {
    verticalHeader()->setDefaultSectionSize(look::rowHeight());
    horizontalHeader()->setMinimumSectionSize(look::px(80));
    const int columns = model() ? std::min(int(m_widths.size()), model()->columnCount()) : 0;
    for (int column = 0; column < columns; ++column) {
        const bool rest = m_widths[column] == 0;
        horizontalHeader()->setSectionResizeMode(column,
                                                 rest ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
    fitColumns(*this, m_widths);
}

void CustomerTable::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    measure();
}

} // namespace lineside
