#pragma once

#include "ui/look/tabstyle.h"

class QStyleOptionMenuItem;

namespace lineside::look {

/// Menus, the menu bar and tool tips.
class MenuStyle : public TabStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;

private:
    void drawMenuItem(const QStyleOptionMenuItem& option, QPainter* painter, const QWidget* widget) const;
    void drawMenuBarItem(const QStyleOptionMenuItem& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace lineside::look
