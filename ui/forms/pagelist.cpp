#include "ui/forms/pagelist.h"

#include "ui/forms/pagedelegate.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

void PageListModel::setPages(const QList<Page>& pages) {
    if (pages == m_pages)
        return;
    if (pages.size() != m_pages.size()) {
        beginResetModel();
        m_pages = pages;
        endResetModel();
        return;
    }
    m_pages = pages;
    Q_EMIT dataChanged(index(0), index(int(m_pages.size()) - 1));
}

int PageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant PageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Page& page = m_pages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return page.title;
    case Qt::AccessibleTextRole: {
        QString text = page.title;
        if (page.count > 0)
            text += u", "_s + QString::number(page.count);
        return page.mark ? text + u", "_s + look::markText(*page.mark) : text;
    }
    case Qt::DecorationRole: // for combo boxes
        return page.mark ? QVariant(look::mark(*page.mark)) : QVariant();
    case LeadingRole:
        return m_leading;
    case CountRole:
        return page.count;
    case MarkRole:
        return page.mark ? QVariant(int(*page.mark)) : QVariant();
    default:
        return {};
    }
}

PageList::PageList(PageListModel* pages, QWidget* parent) : QListView(parent) {
    setModel(pages);
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setAccessibleName(tr("Pages"));
    measure();
}

void PageList::setPage(int row) {
    if (row != page())
        setCurrentIndex(model()->index(row, 0));
}

void PageList::followPage(int row) {
    const QSignalBlocker quiet(this);
    setPage(row);
}

int PageList::wholeHeight() const {
    const QMargins margins = viewportMargins();
    return model()->rowCount() * std::max(sizeHintForRow(0), 1) + margins.top() + margins.bottom();
}

int PageList::widthFor(int least) const {
    const QFontMetrics chosen(look::font(look::Type::Strong));
    int words = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        words = std::max(words, chosen.horizontalAdvance(model()->index(row, 0).data().toString()));
    const bool leading = model()->index(0, 0).data(PageListModel::LeadingRole).toBool();
    return std::clamp(words + look::px(leading ? 72 : 48), least, least * 4 / 3);
}

void PageList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT pageChanged(current.row());
}

void PageList::measure() {
    setViewportMargins(look::px(12), look::px(12), look::px(12), look::px(12));
    updateGeometry();
}

void PageList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

QSize PageList::sizeHint() const {
    return {look::px(184), look::px(200)};
}

QSize PageList::minimumSizeHint() const {
    return {look::px(120), look::px(64)};
}

} // namespace lineside
