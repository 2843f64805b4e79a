#include "ui/look/tabbar.h"

#include "ui/look/metrics.h"
#include "ui/look/tabmark.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>

namespace lineside::look {

namespace {

TabMark* markAt(const QTabBar* bar, int index) {
    return qobject_cast<TabMark*>(bar->tabButton(index, QTabBar::RightSide));
}

} // namespace

TabBar::TabBar(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false); // the bar draws its line over its whole width
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setExpanding(false);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TabBar::setTabChanged(int index, bool changed) {
    TabMark* mark = markAt(this, index);
    if (!mark && !changed)
        return;
    if (!mark) {
        setTabClosable(index, true);
        mark = markAt(this, index);
    }
    if (mark)
        mark->setChanged(changed);
    describe(index);
}

bool TabBar::isTabChanged(int index) const {
    const TabMark* mark = markAt(this, index);
    return mark && mark->isChanged();
}

void TabBar::setTabClosable(int index, bool closable) {
    if (index < 0 || index >= count() || closable == isTabClosable(index))
        return;
    if (!closable) {
        TabMark* mark = markAt(this, index);
        setTabButton(index, RightSide, nullptr);
        mark->deleteLater();
        return;
    }
    auto* mark = new TabMark(this);
    connect(mark, &TabMark::clicked, this, [this, mark] {
        if (const int at = mark->tab(); at >= 0)
            emit tabCloseRequested(at);
    });
    setTabButton(index, RightSide, mark);
}

bool TabBar::isTabClosable(int index) const {
    return markAt(this, index) != nullptr;
}

void TabBar::setTabTitle(int index, const QString& title) {
    setTabText(index, title);
    describe(index);
}

void TabBar::describe(int index) {
    // "&" marks a mnemonic in the text, not in what is read out.
    QString title = tabText(index);
    title.remove(u'&');
    setAccessibleTabName(index, isTabChanged(index) ? tr("%1, changed").arg(title) : title);
}

void TabBar::tabInserted(int index) {
    QTabBar::tabInserted(index);
    setTabClosable(index, true);
    describe(index);
}

bool TabBar::event(QEvent* event) {
    const bool done = QTabBar::event(event);
    // The marks show with the pointer over their tab, so they are painted anew as it moves.
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave)
        update();
    return done;
}

void TabBar::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - px(1), width(), px(1)), color(Token::Hairline, palette()));
    }
    QTabBar::paintEvent(event);
}

} // namespace lineside::look
