#include "ui/look/tabstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QPainterPath>
#include <QTabBar>

#include <algorithm>

namespace lineside::look {

namespace {

bool isSelected(const QStyleOptionTab& tab) {
    return isOn(&tab, QStyle::State_Selected);
}

/// The chosen tab stands on the page's colour, open below: it and the page are one surface.
void drawChosen(QPainter* painter, const QStyleOptionTab& tab) {
    const PaintScope scope(painter);
    const double line = px(1);
    const double radius = px(6);
    const QRectF rect = QRectF(tab.rect).adjusted(line / 2, line / 2, -line / 2, 0);
    QPainterPath outline;
    outline.moveTo(rect.bottomLeft());
    outline.lineTo(rect.left(), rect.top() + radius);
    outline.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()));
    outline.lineTo(rect.right() - radius, rect.top());
    outline.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius));
    outline.lineTo(rect.bottomRight());
    painter->fillPath(outline, color(Token::Page, tab.palette));
    painter->setPen(QPen(color(Token::Hairline, tab.palette), line));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(outline);
}

void drawBase(QPainter* painter, const QRect& rect, const QPalette& palette) {
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - px(1), rect.width(), px(1)),
                      color(Token::Hairline, palette));
}

/// Tabs that are not chosen are parted by short hairlines; beside the chosen one its outline does it.
void drawPlain(QPainter* painter, const QStyleOptionTab& tab) {
    if (isOn(&tab, QStyle::State_MouseOver) && isOn(&tab, QStyle::State_Enabled)) {
        const PaintScope scope(painter);
        const QRect inside = tab.rect.adjusted(px(2), px(2), -px(2), -px(3));
        fillRound(painter, inside, color(Token::Hover, tab.palette), px(6));
    }
    drawBase(painter, tab.rect, tab.palette);
    if (tab.selectedPosition == QStyleOptionTab::NextIsSelected)
        return;
    const int height = px(14);
    const bool mirrored = tab.direction == Qt::RightToLeft;
    painter->fillRect(QRect(mirrored ? tab.rect.left() : tab.rect.right() + 1 - px(1),
                            tab.rect.center().y() - height / 2, px(1), height),
                      color(Token::Hairline, tab.palette));
}

/// The line that all tabs of a bar stand on, open below the chosen one.
void drawBarLine(QPainter* painter, const QStyleOptionTabBarBase& base) {
    const QRect rect = base.rect;
    const QColor ink = color(Token::Hairline, base.palette);
    const int y = rect.bottom() + 1 - px(1);
    const int width = rect.right() + 1 - base.selectedTabRect.right() - 1;
    painter->fillRect(QRect(rect.left(), y, base.selectedTabRect.left() - rect.left(), px(1)), ink);
    painter->fillRect(QRect(base.selectedTabRect.right() + 1, y, width, px(1)), ink);
}

} // namespace

void TabStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    if (element != PE_FrameTabBarBase)
        return ViewStyle::drawPrimitive(element, option, painter, widget);
    if (const auto* base = qstyleoption_cast<const QStyleOptionTabBarBase*>(option))
        drawBarLine(painter, *base);
}

void TabStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return ViewStyle::drawControl(element, option, painter, widget);
    switch (element) {
    case CE_TabBarTabShape:
        if (isSelected(*tab))
            drawChosen(painter, *tab);
        else
            drawPlain(painter, *tab);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(*tab, painter, widget);
        return;
    default:
        ViewStyle::drawControl(element, option, painter, widget);
    }
}

void TabStyle::drawTabLabel(const QStyleOptionTab& option, QPainter* painter, const QWidget* widget) const {
    const QRect rect = proxy()->subElementRect(SE_TabBarTabText, &option, widget);
    const bool enabled = isOn(&option, State_Enabled);
    const Token ink = isSelected(option) ? Token::Text : Token::Second;
    painter->save();
    painter->setFont(isSelected(option) ? semibold(painter->font()) : painter->font());
    painter->setPen(color(enabled ? ink : Token::Disabled, option.palette));
    const int mnemonic = proxy()->styleHint(SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic
                                                                                   : Qt::TextHideMnemonic;
    const Qt::Alignment side = visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(rect, int(side) | Qt::TextSingleLine | mnemonic, option.text);
    painter->restore();
    if (!showsRing(&option))
        return;
    const PaintScope scope(painter);
    drawRing(painter, option.rect.adjusted(px(2), px(2), -px(2), -px(3)), option.palette, px(5));
}

QSize TabStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                 const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab || type != CT_TabBarTab)
        return ViewStyle::sizeFromContents(type, option, size, widget);
    // Room for the chosen tab's semibold, so that choosing one moves none.
    const int more = QFontMetrics(semibold(font(Type::Body))).horizontalAdvance(tab->text) -
                     tab->fontMetrics.horizontalAdvance(tab->text);
    return {std::max(size.width() + std::max(0, more), px(108)), controlHeight(tab->fontMetrics) + px(2)};
}

} // namespace lineside::look
