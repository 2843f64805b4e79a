#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace lineside::look {

/// The one style: Fusion with its own drawing of what the pictures show. Reads the properties of states.h.
/// Split by subject: style.cpp dispatches, style_metrics, style_fields, style_buttons, style_views,
/// style_tabs, style_menus draw.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* data = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget = nullptr) const override;

private:
    // Each says whether it drew the element.
    bool drawFieldPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const;
    bool drawButtonPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const;
    bool drawViewPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const;
    bool drawMenuPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const;
    bool drawButtonControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const;
    bool drawViewControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                         const QWidget* widget) const;
    bool drawTabControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const;
    bool drawMenuControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                         const QWidget* widget) const;

    void drawButtonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget) const;
    void drawCombo(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget) const;
    void drawComboLabel(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(const QStyleOptionSpinBox& option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionSlider& option, QPainter* painter, const QWidget* widget) const;
    void drawHeader(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const;
    void drawItem(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget) const;
    void drawTabLabel(const QStyleOptionTab& option, QPainter* painter, const QWidget* widget) const;
    void drawMenuItem(const QStyleOptionMenuItem& option, QPainter* painter, const QWidget* widget) const;

    QSize buttonSize(const QStyleOption* option, QSize size, const QWidget* widget) const;
    QSize menuItemSize(const QStyleOptionMenuItem& option, QSize size) const;
    QSize tabSize(const QStyleOptionTab& option, QSize size) const;
};

} // namespace lineside::look
