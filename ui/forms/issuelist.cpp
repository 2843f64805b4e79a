#include "ui/forms/issuelist.h"

#include "ui/forms/issuedelegate.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QKeyEvent>

namespace lineside {

IssueList::IssueList(IssueListModel* issues, QWidget* parent) : QListView(parent) {
    setModel(issues);
    setItemDelegate(new IssueDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setAccessibleName(tr("Problems and changes"));
    connect(this, &QListView::clicked, this, &IssueList::jump);
    measure();
}

void IssueList::jump(const QModelIndex& index) {
    const ElementId id(index.data(IssueListModel::ElementRole).toInt());
    if ((model()->flags(index) & Qt::ItemIsEnabled) && id.isValid())
        Q_EMIT jumpAsked(id);
}

void IssueList::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QListView::keyPressEvent(event);
    jump(currentIndex());
}

void IssueList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    for (int row = 0; !currentIndex().isValid() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (model()->flags(index) & Qt::ItemIsEnabled)
            setCurrentIndex(index);
    }
}

void IssueList::measure() {
    setViewportMargins(look::px(8), look::px(8), look::px(8), look::px(8));
    scheduleDelayedItemsLayout();
}

void IssueList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

QSize IssueList::sizeHint() const {
    return {look::px(256), look::px(320)};
}

} // namespace lineside
