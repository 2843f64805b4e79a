#include "ui/look/metrics.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>

namespace lineside::look {

namespace {

constexpr double BASE_PX = 13.0;

Density s_density = Density::Comfortable;

QFont scaled(QFont font, double factor) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

double sizeOf(Type type) {
    switch (type) {
    case Type::Body:
    case Type::Strong:
        return BASE_PX;
    case Type::Small:
    case Type::Caption:
    case Type::Fixed:
        return 12;
    case Type::Section:
        return 15;
    case Type::Name:
        return 20;
    case Type::Total:
        return 18;
    }
    return BASE_PX;
}

QFont::Weight weightOf(Type type) {
    switch (type) {
    case Type::Caption:
        return QFont::Medium;
    case Type::Strong:
    case Type::Section:
    case Type::Name:
    case Type::Total:
        return QFont::DemiBold;
    default:
        return QFont::Normal;
    }
}

QFont fixedFont() {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont app = QGuiApplication::font();
    if (app.pointSizeF() > 0)
        fixed.setPointSizeF(app.pointSizeF());
    else
        fixed.setPixelSize(app.pixelSize());
    return fixed;
}

} // namespace

Density density() {
    return s_density;
}

void setDensity(Density density) {
    s_density = density;
}

int px(double at13) {
    // Asked for in every paint: QFontInfo is looked up only when the font is another.
    static QFont seen;
    static double scale = 0;
    const QFont now = QGuiApplication::font();
    if (scale == 0 || now != seen) {
        seen = now;
        scale = std::max(1, QFontInfo(now).pixelSize()) / BASE_PX;
    }
    return at13 > 0 ? std::max(1, qRound(at13 * scale)) : qRound(at13 * scale);
}

int controlHeight(const QFontMetrics& metrics) {
    return std::max(24, metrics.height() + px(density() == Density::Compact ? 8 : 16));
}

int controlHeight() {
    return controlHeight(QFontMetrics(QGuiApplication::font()));
}

int rowHeight() {
    return QFontMetrics(QGuiApplication::font()).height() + px(density() == Density::Compact ? 12 : 20);
}

int rowGap() {
    return px(density() == Density::Compact ? 4 : 8);
}

QFont font(Type type) {
    QFont made = scaled(type == Type::Fixed ? fixedFont() : QGuiApplication::font(), sizeOf(type) / BASE_PX);
    made.setWeight(weightOf(type));
    return type == Type::Total ? tabular(made) : made;
}

QFont tabular(QFont font) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QFont semibold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace lineside::look
