#include "ui/look/iconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

/// The picture in device pixels, square, cached by file, size and colour.
QPixmap rendered(const QString& path, int side, const QColor& ink) {
    const QString key = u"look:%1:%2:%3"_s.arg(path).arg(side).arg(ink.rgba(), 8, 16);
    QPixmap pixmap;
    if (side <= 0 || QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(path);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), ink);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

IconEngine::IconEngine(QString path, Token ink) : m_path(std::move(path)), m_ink(ink) {}

QColor IconEngine::ink(QIcon::Mode mode) const {
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return color(Token::Disabled, palette);
    // Rows are selected on a tint, not on the fill: an icon keeps its colour there.
    return color(m_ink, palette);
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) {
    paintSvg(painter, rect, m_path, ink(mode));
}

void IconEngine::paintSvg(QPainter* painter, const QRect& rect, const QString& path, const QColor& ink) {
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    const int side = std::min(rect.width(), rect.height());
    QPixmap picture = rendered(path, qRound(side * scale), ink);
    picture.setDevicePixelRatio(scale);
    const QRect square(rect.center().x() + 1 - (side + 1) / 2, rect.center().y() + 1 - (side + 1) / 2, side,
                       side);
    painter->drawPixmap(square.topLeft(), picture);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) {
    return rendered(m_path, std::min(size.width(), size.height()), ink(mode));
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) {
    return pixmap(size, mode, state); // the size is in device pixels already
}

QSize IconEngine::actualSize(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) {
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine* IconEngine::clone() const {
    return new IconEngine(*this);
}

bool IconEngine::isNull() {
    return !QFile::exists(m_path);
}

QString IconEngine::key() const {
    return u"lineside"_s;
}

} // namespace lineside::look
