#pragma once

#include <QProxyStyle>

namespace lineside::look {

/// High contrast: the platform's own style in its own colours. Only the bars and outlines of the states are
/// added, in the palette's highlight.
class PlainStyle : public QProxyStyle {
    Q_OBJECT

public:
    PlainStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
};

} // namespace lineside::look
