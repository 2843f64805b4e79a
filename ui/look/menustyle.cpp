#include "ui/look/menustyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <algorithm>

namespace lineside::look {

namespace {

/// Where a menu item's parts stand, left to right.
struct MenuColumns {
    int mark = px(28);  ///< tick or icon, with its gap
    int side = px(8);   ///< at the right of all
    int arrow = px(20); ///< submenu
};

void drawPanel(QPainter* painter, const QRect& rect, const QPalette& palette) {
    painter->fillRect(rect, color(Token::Field, palette));
    const PaintScope scope(painter);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(color(Token::Hairline, palette), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
}

void drawMenuMark(QPainter* painter, const QStyleOptionMenuItem& item, const QRect& place,
                  const QColor& ink) {
    const int side = px(16);
    const QRect box = QStyle::alignedRect(item.direction, Qt::AlignCenter, {side, side}, place);
    const PaintScope scope(painter);
    if (item.checkType == QStyleOptionMenuItem::NotCheckable || !item.checked) {
        if (!item.icon.isNull())
            item.icon.paint(painter, box, Qt::AlignCenter,
                            isOn(&item, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    if (item.checkType == QStyleOptionMenuItem::Exclusive)
        fillRound(painter, QRectF(box).adjusted(side / 3.0, side / 3.0, -side / 3.0, -side / 3.0), ink, side);
    else
        drawTick(painter, box, ink, px(15) / 10.0);
}

QSize itemSize(const QStyleOptionMenuItem& option, QSize size) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), px(9)};
    const MenuColumns columns;
    const bool keys = option.text.contains(u'\t');
    const int width = size.width() + columns.mark + columns.side + (keys ? px(32) : 0) +
                      (option.menuItemType == QStyleOptionMenuItem::SubMenu ? columns.arrow : 0);
    return {std::max(width, px(160)),
            option.fontMetrics.height() + px(density() == Density::Compact ? 8 : 12)};
}

} // namespace

void MenuStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawPanel(painter, option->rect, option->palette);
        return;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    default:
        TabStyle::drawPrimitive(element, option, painter, widget);
    }
}

void MenuStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item && element == CE_MenuItem)
        drawMenuItem(*item, painter, widget);
    else if (item && element == CE_MenuBarItem)
        drawMenuBarItem(*item, painter, widget);
    else if (element == CE_MenuBarEmptyArea)
        painter->fillRect(option->rect, color(Token::Window, option->palette));
    else
        TabStyle::drawControl(element, option, painter, widget);
}

void MenuStyle::drawMenuBarItem(const QStyleOptionMenuItem& option, QPainter* painter,
                                const QWidget* widget) const {
    painter->fillRect(option.rect, color(Token::Window, option.palette));
    const PaintScope scope(painter);
    if (isOn(&option, State_Selected))
        fillRound(painter, option.rect, color(Token::Pressed, option.palette), px(6));
    const bool shown = proxy()->styleHint(SH_UnderlineShortcut, &option, widget);
    drawItemText(painter, option.rect,
                 Qt::AlignCenter | (shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic) | Qt::TextSingleLine,
                 option.palette, isOn(&option, State_Enabled), option.text, QPalette::ButtonText);
}

void MenuStyle::drawMenuItem(const QStyleOptionMenuItem& option, QPainter* painter,
                             const QWidget* widget) const {
    const QRect row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(row.left(), row.center().y(), row.width(), px(1)),
                          color(Token::Hairline, option.palette));
        return;
    }
    const bool enabled = isOn(&option, State_Enabled);
    if (isOn(&option, State_Selected) && enabled) {
        const PaintScope scope(painter);
        fillRound(painter, row, color(Token::Selected, option.palette), px(5));
    }
    const MenuColumns columns;
    const auto place = [&](const QRect& logical) { return visualRect(option.direction, row, logical); };
    const QColor ink = color(enabled ? Token::Text : Token::Disabled, option.palette);
    drawMenuMark(painter, option, place({row.left(), row.top(), columns.mark, row.height()}), ink);
    const bool sub = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    const QRect words = row.adjusted(columns.mark, 0, -columns.side - (sub ? columns.arrow : 0), 0);
    const QStringList parts = option.text.split(u'\t');
    const bool shown = proxy()->styleHint(SH_UnderlineShortcut, &option, widget);
    const int flags = Qt::TextSingleLine | (shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(place(words),
                      int(visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | flags,
                      parts[0]);
    if (parts.size() > 1) {
        painter->setPen(color(enabled ? Token::Second : Token::Disabled, option.palette));
        painter->drawText(place(words),
                          int(visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)) |
                              Qt::TextSingleLine,
                          parts[1]);
    }
    painter->restore();
    if (sub)
        drawChevron(painter, place({row.right() + 1 - columns.arrow, row.top(), columns.arrow, row.height()}),
                    option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow, ink);
}

QSize MenuStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item && type == CT_MenuItem)
        return itemSize(*item, size);
    if (type != CT_MenuBarItem)
        return TabStyle::sizeFromContents(type, option, size, widget);
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(font(Type::Body));
    return {size.width() + 2 * px(10), metrics.height() + px(8)};
}

} // namespace lineside::look
