#pragma once

#include "ui/look/buttonstyle.h"

namespace lineside::look {

/// Scroll bars: a handle on nothing, without arrows.
class ScrollBarStyle : public ButtonStyle {
public:
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget = nullptr) const override;
};

} // namespace lineside::look
