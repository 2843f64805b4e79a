#include "ui/forms/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace lineside {

namespace {

bool has(const QLayoutItem* item, const char* property) {
    const QWidget* widget = const_cast<QLayoutItem*>(item)->widget();
    return widget && widget->property(property).toBool();
}

int heightOf(const QLayoutItem* item, int width) {
    const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    return std::max(height, item->minimumSize().height());
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::setColumns(int count, int columnWidth, int gap, int lineGap) {
    if (m_columns == count && m_columnWidth == columnWidth && m_gap == gap && m_lineGap == lineGap)
        return;
    m_columns = count;
    m_columnWidth = columnWidth;
    m_gap = gap;
    m_lineGap = lineGap;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QList<QLayoutItem*>> FlowLayout::lines() const {
    QList<QList<QLayoutItem*>> all;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const bool full = all.isEmpty() || all.last().size() >= m_columns || has(all.last().first(), "wide");
        if (full || has(item, "wide") || has(item, "startsLine"))
            all.append(QList<QLayoutItem*>());
        all.last().append(item);
    }
    return all;
}

int FlowLayout::layOut(const QRect& rect, bool place) const {
    const int room = (rect.width() - m_gap * (m_columns - 1)) / m_columns;
    const int width = std::clamp(room, 0, m_columnWidth);
    const int whole = width * m_columns + m_gap * (m_columns - 1);
    int y = rect.top();
    for (const QList<QLayoutItem*>& line : lines()) {
        const bool wide = has(line.first(), "wide");
        int height = 0;
        for (const QLayoutItem* item : line)
            height = std::max(height, heightOf(item, wide ? whole : width));
        for (int i = 0; place && i < line.size(); ++i) {
            const QRect cell(rect.left() + i * (width + m_gap), y, wide ? whole : width, height);
            line.at(i)->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, cell));
        }
        y += height + m_lineGap;
    }
    return std::max(0, y - m_lineGap - rect.top());
}

int FlowLayout::heightForWidth(int width) const {
    return layOut(QRect(0, 0, width, 0), false);
}

/// Width of one column that gives all items what they ask for.
int FlowLayout::columnFor(QSize (QLayoutItem::*asked)() const) const {
    int width = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int one = (item->*asked)().width();
        width = std::max(width, has(item, "wide") ? (one - m_gap * (m_columns - 1) + 1) / m_columns : one);
    }
    return width;
}

QSize FlowLayout::sizeHint() const {
    const int all = columnFor(&QLayoutItem::sizeHint) * m_columns + m_gap * (m_columns - 1);
    return {all, heightForWidth(all)};
}

/// Without a height: that follows from the width.
QSize FlowLayout::minimumSize() const {
    return {columnFor(&QLayoutItem::minimumSize) * m_columns + m_gap * (m_columns - 1), 0};
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

} // namespace lineside
