#include "ui/look/plainstyle.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/states.h"

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

void drawState(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const QColor ink = option->palette.color(QPalette::Highlight);
    const bool refused = problemOf(widget) == Problem::Refuse;
    if (refused || isChanged(widget))
        drawBar(painter, option->rect, ink, px(4), 0, option->direction);
    if (refused)
        strokeRound(painter, option->rect, ink, px(2), 0);
}

} // namespace

PlainStyle::PlainStyle() {
    setObjectName(u"lineside-plain"_s);
}

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelLineEdit)
        drawState(option, painter, widget);
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawState(option, painter, widget);
}

} // namespace lineside::look
