#include "ui/look/scrollbarstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <algorithm>

namespace lineside::look {

namespace {

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 share = qint64(length) * bar.pageStep / (qint64(range) + bar.pageStep);
        handle = std::clamp(int(share), std::min(px(32), length), length);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return flat ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                    : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {}; // no arrows
    }
}

} // namespace

void ScrollBarStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* complex,
                                        QPainter* painter, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(complex);
    if (!bar || control != CC_ScrollBar)
        return ButtonStyle::drawComplexControl(control, complex, painter, widget);
    const QStyleOptionSlider& option = *bar;
    if (option.maximum <= option.minimum)
        return;
    const PaintScope scope(painter);
    QRectF handle = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const int side = px(2);
    const bool flat = option.orientation == Qt::Horizontal;
    handle.adjust(flat ? 0 : side, flat ? side : 0, flat ? 0 : -side, flat ? -side : 0);
    QColor ink = color(Token::ControlLine, option.palette);
    const bool held = isOn(&option, State_Sunken) && option.activeSubControls.testFlag(SC_ScrollBarSlider);
    ink.setAlphaF(held ? 1.0F : isOn(&option, State_MouseOver) ? 0.75F : 0.42F);
    fillRound(painter, handle, ink, px(3));
}

QRect ScrollBarStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || control != CC_ScrollBar)
        return ButtonStyle::subControlRect(control, option, part, widget);
    return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
}

} // namespace lineside::look
