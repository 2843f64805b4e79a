#include "ui/look/tabmark.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QTabBar>

namespace lineside::look {

TabMark::TabMark(QTabBar* bar) : QAbstractButton(bar), m_bar(bar) {
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    setToolTip(tr("Close"));
    setAccessibleName(tr("Close"));
    resize(sizeHint());
}

void TabMark::setChanged(bool changed) {
    m_changed = changed;
    update();
}

int TabMark::tab() const {
    for (int i = 0; i < m_bar->count(); ++i) {
        if (m_bar->tabButton(i, QTabBar::RightSide) == this)
            return i;
    }
    return -1;
}

QSize TabMark::sizeHint() const {
    return {px(16), px(16)};
}

void TabMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const int index = tab();
    const bool over = underMouse();
    if (m_changed && !over)
        return paintMark(&painter, rect(), Mark::ChangedTab, palette());
    const bool tabOver = m_bar->underMouse() && m_bar->tabAt(m_bar->mapFromGlobal(QCursor::pos())) == index;
    if (index != m_bar->currentIndex() && !over && !tabOver)
        return;
    if (over) {
        const PaintScope scope(&painter);
        fillRound(&painter, rect(), color(isDown() ? Token::Pressed : Token::Hover, palette()), px(4));
    }
    paintIcon(&painter, rect(), Icon::Close, color(Token::Text, palette()));
}

} // namespace lineside::look
