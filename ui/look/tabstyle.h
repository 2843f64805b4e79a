#pragma once

#include "ui/look/viewstyle.h"

class QStyleOptionTab;

namespace lineside::look {

/// Tabs: the chosen one and its page are one surface.
class TabStyle : public ViewStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;

private:
    void drawTabLabel(const QStyleOptionTab& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace lineside::look
