#include "ui/forms/issuelist.h"

#include "ui/forms/issuedelegate.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QKeyEvent>

namespace lineside {

using look::px;

IssueList::IssueList(IssueModel* issues, Place place, QWidget* parent) : QListView(parent), m_place(place) {
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
    if (place == Place::Links) {
        setMouseTracking(true);
        viewport()->setCursor(Qt::PointingHandCursor);
    }
    setAccessibleName(place == Place::Links ? tr("Still missing") : tr("Problems and changes"));
    connect(this, &QListView::clicked, this, &IssueList::jump);
    measure();
}

void IssueList::jump(const QModelIndex& index) {
    const ElementId id(index.isValid() ? index.data(IssueModel::ElementRole).toInt() : -1);
    if (id.isValid() && (model()->flags(index) & Qt::ItemIsEnabled))
        Q_EMIT jumpAsked(id);
}

void IssueList::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QListView::keyPressEvent(event);
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
        jump(currentIndex());
    else
        event->ignore();
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
    if (m_place == Place::Links)
        setViewportMargins(px(12), 0, px(12), px(12));
    else
        setViewportMargins(px(8), px(8), px(8), px(8));
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void IssueList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

QSize IssueList::sizeHint() const {
    return m_place == Place::Links ? QSize(px(184), px(160)) : QSize(px(256), px(320));
}

QSize IssueList::minimumSizeHint() const {
    return m_place == Place::Links ? QSize(px(120), px(32)) : QListView::minimumSizeHint();
}

} // namespace lineside
