#include "ui/forms/fieldlabel.h"

#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QGuiApplication>

namespace lineside {

FieldLabel::FieldLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on any ground
    follow();
}

void FieldLabel::follow() {
    if (m_following)
        return;
    m_following = true;
    const bool strong = font().weight() >= QFont::DemiBold;
    const QPalette app = QGuiApplication::palette();
    const QColor ink = look::color(strong ? look::Token::Text : look::Token::Second, app);
    if (palette().color(QPalette::Active, QPalette::WindowText) != ink) {
        QPalette mine;
        mine.setColor(QPalette::WindowText, ink);
        setPalette(mine);
    }
    setFixedHeight(look::controlHeight());
    m_following = false;
}

void FieldLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::StyleChange)
        follow();
}

} // namespace lineside
