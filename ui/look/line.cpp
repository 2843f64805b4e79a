#include "ui/look/line.h"

#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace lineside::look {

Line::Line(Qt::Orientation orientation, QWidget* parent) : QWidget(parent), m_orientation(orientation) {
    const bool flat = orientation == Qt::Horizontal;
    setSizePolicy(flat ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  flat ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Line::sizeHint() const {
    return m_orientation == Qt::Horizontal ? QSize(px(8), px(1)) : QSize(px(1), px(8));
}

void Line::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), color(Token::Hairline, palette()));
}

} // namespace lineside::look
