#include "ui/look/viewstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace lineside::look {

namespace {

/// Where a cell stands in its row: tables do not say it in the option.
struct Ends {
    bool first;
    bool last;
};

Ends endsOf(const QStyleOptionViewItem& item, const QWidget* widget) {
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (qobject_cast<const QTreeView*>(widget))
        return {item.rect.left() <= 0, item.rect.right() + 1 >= widget->width()};
    if (!table) {
        using Position = QStyleOptionViewItem::ViewItemPosition;
        const auto at = item.viewItemPosition;
        const bool only = at == Position::OnlyOne || at == Position::Invalid;
        return {only || at == Position::Beginning, only || at == Position::End};
    }
    const QHeaderView* header = table->horizontalHeader();
    const int visual = header->visualIndex(item.index.column());
    Ends ends{true, true};
    for (int i = 0; i < header->count(); ++i) {
        if (i == visual || header->isSectionHidden(header->logicalIndex(i)))
            continue;
        (i < visual ? ends.first : ends.last) = false;
    }
    return ends;
}

bool isRowCurrent(const QStyleOptionViewItem& item, const QWidget* widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    return view && view->hasFocus() && view->selectionBehavior() == QAbstractItemView::SelectRows &&
           view->currentIndex().row() == item.index.row() &&
           view->currentIndex().parent() == item.index.parent();
}

/// Tables and trees: square, a hairline below, the bar at the first cell.
void drawTableRow(QPainter* painter, const QStyleOptionViewItem& item, const QWidget* widget) {
    const QRectF rect = item.rect;
    const Ends ends = endsOf(item, widget);
    const bool selected = isOn(&item, QStyle::State_Selected);
    if (item.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(rect, item.backgroundBrush);
    if (selected)
        painter->fillRect(rect, color(Token::Selected, item.palette));
    else if (isOn(&item, QStyle::State_MouseOver))
        painter->fillRect(rect, color(Token::Hover, item.palette));
    const int line = px(1);
    painter->fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line),
                      color(Token::Hairline, item.palette));
    const QColor accent = color(Token::Accent, item.palette);
    const bool mirrored = item.direction == Qt::RightToLeft;
    const auto edge = [&](bool leading, double width) {
        const bool left = leading != mirrored;
        painter->fillRect(QRectF(left ? rect.left() : rect.right() - width, rect.top(), width, rect.height()),
                          accent);
    };
    if (selected && ends.first)
        edge(true, px(3));
    if (!isRowCurrent(item, widget) || !isOn(&item, QStyle::State_KeyboardFocusChange))
        return;
    const int ring = px(2);
    painter->fillRect(QRectF(rect.left(), rect.top(), rect.width(), ring), accent);
    painter->fillRect(QRectF(rect.left(), rect.bottom() - ring, rect.width(), ring), accent);
    if (ends.first)
        edge(true, px(3));
    if (ends.last)
        edge(false, ring);
}

/// Lists: rounded rows. A combo box's list has no bar: it is gone with the choice.
void drawListRow(QPainter* painter, const QStyleOptionViewItem& item, const QWidget* widget) {
    const PaintScope scope(painter);
    const bool popup = widget && widget->inherits("QComboBoxListView");
    if (item.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item.rect, item.backgroundBrush);
    if (isOn(&item, QStyle::State_Selected)) {
        fillRound(painter, item.rect, color(Token::Selected, item.palette), px(6));
        if (!popup)
            drawBar(painter, item.rect, color(Token::Accent, item.palette), px(3), px(6), item.direction);
    } else if (isOn(&item, QStyle::State_MouseOver)) {
        fillRound(painter, item.rect, color(Token::Hover, item.palette), px(6));
    }
}

void drawSortArrow(QPainter* painter, const QStyleOption* option, Qt::ArrowType arrow) {
    drawChevron(painter, option->rect, arrow, color(Token::Second, option->palette));
}

} // namespace

void ViewStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelItemViewRow:
        // Tables cell by cell; in trees it is the part before the first cell.
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item && qobject_cast<const QTreeView*>(widget))
            drawTableRow(painter, *item, widget);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (qobject_cast<const QListView*>(widget))
                drawListRow(painter, *item, widget);
            else
                drawTableRow(painter, *item, widget);
        }
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawSortArrow(painter, option,
                              header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                                  : Qt::DownArrow);
        }
        return;
    case PE_IndicatorBranch:
        if (isOn(option, State_Children))
            drawChevron(painter, option->rect,
                        isOn(option, State_Open)               ? Qt::DownArrow
                        : option->direction == Qt::RightToLeft ? Qt::LeftArrow
                                                               : Qt::RightArrow,
                        color(Token::Second, option->palette));
        return;
    case PE_PanelScrollAreaCorner:
        return;
    default:
        ScrollBarStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ViewStyle::drawItem(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget) const {
    QStyleOptionViewItem item = option;
    // Text on the tint keeps its colour: it is not the fill of a button. A model's own colour is kept too.
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        item.palette.setColor(group, QPalette::HighlightedText, item.palette.color(group, QPalette::Text));
    item.state.setFlag(State_HasFocus,
                       option.state.testFlag(State_HasFocus) && !isRowCurrent(option, widget));
    ScrollBarStyle::drawControl(CE_ItemViewItem, &item, painter, widget);
}

void ViewStyle::drawHeader(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const {
    proxy()->drawControl(CE_HeaderSection, &option, painter, widget);
    QStyleOptionHeader part = option;
    const int side = px(16);
    const int arrow = option.sortIndicator == QStyleOptionHeader::None ? 0 : side;
    const QRect inside = option.rect.adjusted(px(8), 0, -px(8), 0);
    part.rect = visualRect(option.direction, option.rect, inside.adjusted(0, 0, -arrow, 0));
    proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
    if (arrow == 0)
        return;
    part.rect = visualRect(option.direction, option.rect,
                           {inside.right() + 1 - side, inside.top(), side, inside.height()});
    proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
}

void ViewStyle::drawHeaderLabel(const QStyleOptionHeader& option, QPainter* painter,
                                const QWidget* widget) const {
    QStyleOptionHeader header = option;
    header.state &= ~State_On; // a chosen cell does not embolden its header
    header.palette.setColor(QPalette::ButtonText, color(Token::Second, option.palette));
    painter->save();
    painter->setFont(font(Type::Caption));
    header.fontMetrics = QFontMetrics(painter->font());
    ScrollBarStyle::drawControl(CE_HeaderLabel, &header, painter, widget);
    painter->restore();
}

void ViewStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            drawItem(*item, painter, widget);
            return;
        }
        break;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(*header, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        painter->fillRect(option->rect, color(Token::Page, option->palette));
        const QRect line(option->rect.left(), option->rect.bottom() + 1 - px(1), option->rect.width(), px(1));
        painter->fillRect(line, color(Token::Hairline, option->palette));
        return;
    }
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeaderLabel(*header, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, color(Token::Hairline, option->palette));
        return;
    default:
        break;
    }
    ScrollBarStyle::drawControl(element, option, painter, widget);
}

QSize ViewStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    const QSize made = ScrollBarStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection)
        return {made.width() + px(16), std::max(made.height(), rowHeight() - px(4))};
    if (type != CT_ItemViewItem)
        return made;
    const bool popup = widget && widget->inherits("QComboBoxListView");
    return {made.width() + px(8), std::max(made.height(), popup ? controlHeight() - px(4) : rowHeight())};
}

QRect ViewStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    const bool part = element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration ||
                      element == SE_ItemViewItemCheckIndicator;
    if (!item || !part)
        return ScrollBarStyle::subElementRect(element, option, widget);
    QStyleOptionViewItem inside = *item;
    inside.rect.adjust(px(4), 0, -px(4), 0);
    return ScrollBarStyle::subElementRect(element, &inside, widget);
}

} // namespace lineside::look
