#pragma once

#include <QProxyStyle>

namespace lineside::look {

/// Fusion with this program's lengths and habits. On it stand, one above the other, the styles that each draw
/// one kind of part: FieldStyle, ButtonStyle, ScrollBarStyle, ViewStyle, TabStyle, MenuStyle, and Style.
class MeasureStyle : public QProxyStyle {
public:
    MeasureStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* data = nullptr) const override;
};

} // namespace lineside::look
