#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

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

} // namespace

bool Style::drawTabControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return false;
    switch (element) {
    case CE_TabBarTabShape:
        if (isSelected(*tab))
            drawChosen(painter, *tab);
        else
            drawPlain(painter, *tab);
        return true;
    case CE_TabBarTabLabel:
        drawTabLabel(*tab, painter, widget);
        return true;
    default:
        return false;
    }
}

void Style::drawTabLabel(const QStyleOptionTab& option, QPainter* painter, const QWidget* widget) const {
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

QSize Style::tabSize(const QStyleOptionTab& option, QSize size) const {
    // Room for the chosen tab's semibold, so that choosing one moves none.
    const int more = QFontMetrics(semibold(font(Type::Body))).horizontalAdvance(option.text) -
                     option.fontMetrics.horizontalAdvance(option.text);
    return {std::max(size.width() + std::max(0, more), px(96)), controlHeight(option.fontMetrics) + px(2)};
}

} // namespace lineside::look
