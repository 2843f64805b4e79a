#pragma once

#include "ui/look/fieldstyle.h"

class QStyleOptionButton;

namespace lineside::look {

/// Buttons, ticks and radio buttons, and the ring of what the keyboard came to. Reads the properties of
/// states.h.
class ButtonStyle : public FieldStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget = nullptr) const override;

private:
    void drawButtonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace lineside::look
