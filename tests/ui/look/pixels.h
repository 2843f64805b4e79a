#pragma once

#include "ui/look/look.h"

#include <QApplication>
#include <QImage>
#include <QWidget>

namespace lineside::look::test {

inline QImage imageOf(QWidget& widget) {
    QImage image(widget.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    widget.render(&image);
    return image;
}

inline int count(const QImage& image, const QColor& wanted) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == wanted ? 1 : 0;
    return found;
}

inline QColor now(Token token) {
    return color(token, QApplication::palette());
}

/// The look every test begins with.
inline void reset(Look& look) {
    look.setChoice(Look::Choice::Light);
    look.setZoom(100);
    look.setDensity(Density::Comfortable);
}

/// A light look over a font of 13 px.
inline Look* lightLook(QObject* parent) {
    QFont base = QApplication::font();
    base.setPixelSize(13);
    QApplication::setFont(base);
    auto* made = new Look(*qApp, parent);
    made->setChoice(Look::Choice::Light);
    return made;
}

} // namespace lineside::look::test
