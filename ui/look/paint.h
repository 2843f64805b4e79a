#pragma once

#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace lineside::look {

/// Saves the painter with antialiasing on, restores it at the end of the scope.
class PaintScope {
public:
    explicit PaintScope(QPainter* painter);
    ~PaintScope();
    Q_DISABLE_COPY_MOVE(PaintScope)

private:
    QPainter* m_painter;
};

/// Outline of a width wholly inside the rect, corners rounded by radius.
void strokeRound(QPainter* painter, const QRectF& rect, const QColor& color, double width, double radius);
void fillRound(QPainter* painter, const QRectF& rect, const QColor& color, double radius);
/// Bar at the leading edge, cut to the rounded shape of the rect.
void drawBar(QPainter* painter, const QRectF& rect, const QColor& color, double width, double radius,
             Qt::LayoutDirection direction);
/// The focus ring of buttons, rows, tabs: 2 px of accent inside the rect.
void drawRing(QPainter* painter, const QRectF& rect, const QPalette& palette, double radius);
/// A chevron with its middle in the rect's, pointing to an arrow's direction.
void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType arrow, const QColor& color);
void drawTick(QPainter* painter, const QRectF& rect, const QColor& color, double width);

/// Whether the ring of a button, tick, row or tab shows: focus came by the keyboard.
bool showsRing(const QStyleOption* option);
bool isOn(const QStyleOption* option, QStyle::StateFlag flag);

} // namespace lineside::look
