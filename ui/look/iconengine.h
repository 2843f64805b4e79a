#pragma once

#include "ui/look/tokens.h"

#include <QIconEngine>

namespace lineside::look {

/// Renders one SVG of one colour, recoloured to a token of the application's palette at paint time.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString path, Token ink);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;
    bool isNull() override;
    QString key() const override;

    /// Paints the file at the painter's own resolution, in the middle of the rect.
    static void paintSvg(QPainter* painter, const QRect& rect, const QString& path, const QColor& ink);

private:
    QColor ink(QIcon::Mode mode) const;

    QString m_path;
    Token m_ink;
};

} // namespace lineside::look
