#include "ui/look/paint.h"

#include "ui/look/metrics.h"

#include <QPainterPath>

namespace lineside::look {

PaintScope::PaintScope(QPainter* painter) : m_painter(painter) {
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
}

PaintScope::~PaintScope() {
    m_painter->restore();
}

void strokeRound(QPainter* painter, const QRectF& rect, const QColor& color, double width, double radius) {
    const double half = width / 2;
    painter->setPen(QPen(color, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void fillRound(QPainter* painter, const QRectF& rect, const QColor& color, double radius) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(rect, radius, radius);
}

void drawBar(QPainter* painter, const QRectF& rect, const QColor& color, double width, double radius,
             Qt::LayoutDirection direction) {
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    const double left = direction == Qt::RightToLeft ? rect.right() - width : rect.left();
    QPainterPath bar;
    bar.addRect(QRectF(left, rect.top(), width, rect.height()));
    painter->fillPath(shape.intersected(bar), color);
}

void drawRing(QPainter* painter, const QRectF& rect, const QPalette& palette, double radius) {
    strokeRound(painter, rect, color(Token::Accent, palette), px(2), radius);
}

void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType arrow, const QColor& color) {
    const PaintScope scope(painter);
    painter->translate(rect.center());
    painter->rotate(arrow == Qt::UpArrow      ? 180
                    : arrow == Qt::LeftArrow  ? 90
                    : arrow == Qt::RightArrow ? -90
                                              : 0);
    const double wide = px(4);
    painter->setPen(QPen(color, px(13) / 10.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{-wide, -wide / 2}, {0, wide / 2}, {wide, -wide / 2}}));
}

void drawTick(QPainter* painter, const QRectF& rect, const QColor& color, double width) {
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.33)}));
}

bool isOn(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

bool showsRing(const QStyleOption* option) {
    return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

} // namespace lineside::look
