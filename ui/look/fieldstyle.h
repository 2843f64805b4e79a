#pragma once

#include "ui/look/measurestyle.h"

class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace lineside::look {

/// Fields to type into: lines, many-line fields, combo boxes, spin boxes. Reads the properties of states.h.
class FieldStyle : public MeasureStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget = nullptr) const override;

private:
    void drawCombo(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget) const;
    void drawComboLabel(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(const QStyleOptionSpinBox& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace lineside::look
