#pragma once

#include "ui/look/scrollbarstyle.h"

class QStyleOptionHeader;
class QStyleOptionViewItem;

namespace lineside::look {

/// Rows of lists, tables and trees, and headers.
class ViewStyle : public ScrollBarStyle {
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
    void drawHeader(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const;
    void drawHeaderLabel(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const;
    void drawItem(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace lineside::look
