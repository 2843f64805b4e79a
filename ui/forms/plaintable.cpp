#include "ui/forms/plaintable.h"

#include "models/formats/copied.h"
#include "ui/look/metrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lineside {

PlainTable::PlainTable(QWidget* parent) : QTableView(parent) {
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(50); // of 100,000 rows the first tell enough
    measure();
}

QString PlainTable::cellText(const QModelIndex& index) const {
    return index.data(Qt::DisplayRole).toString();
}

QString PlainTable::selectedText() const {
    QModelIndexList cells = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::sort(cells.begin(), cells.end());
    QList<QStringList> rows;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i == 0 || cells.at(i).row() != cells.at(i - 1).row())
            rows.append(QStringList());
        rows.last().append(cellText(cells.at(i)));
    }
    return copiedTable(rows);
}

void PlainTable::copySelection() const {
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void PlainTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTableView::keyPressEvent(event);
}

void PlainTable::measure() {
    verticalHeader()->setDefaultSectionSize(look::rowHeight());
}

void PlainTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
