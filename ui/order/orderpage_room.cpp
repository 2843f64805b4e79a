#include "ui/forms/firstfield.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/order/orderpage.h"
#include "ui/page/footerbar.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QPushButton>
#include <QScrollBar>

// What follows from the size of the window.
namespace lineside {

using namespace Qt::StringLiterals;

using look::px;

void OrderPage::setSidePanels(QWidget* duplicates, QWidget* quote) {
    m_duplicates = duplicates;
    m_quote = quote;
    placePanels(m_room);
    followRoom();
    refreshSections();
    Q_EMIT actionsChanged();
}

/// Beside the form; in a popup above the footer; or as the last parts of the form.
void OrderPage::placePanels(Room room) {
    m_room = room;
    m_form->setExtra(nullptr, nullptr);
    auto* lines = static_cast<QVBoxLayout*>(m_sideBody->layout());
    m_panelLine->setVisible(m_duplicates && m_quote);
    if (room == Room::Stacked) {
        m_form->setExtra(m_duplicates, m_quote);
    } else {
        if (m_duplicates)
            lines->insertWidget(0, m_duplicates);
        if (m_quote)
            lines->insertWidget(lines->indexOf(m_panelLine) + 1, m_quote);
        for (QWidget* panel : {m_duplicates.data(), m_quote.data()}) {
            if (panel)
                panel->show();
        }
    }
    if (room == Room::Wide) {
        m_popup->hide();
        m_sideLine->parentWidget()->layout()->addWidget(m_side);
    } else {
        m_popup->layout()->addWidget(m_side);
    }
    const bool any = m_duplicates || m_quote;
    m_side->setVisible(any && room != Room::Stacked);
    m_sideLine->setVisible(any && room == Room::Wide);
}

void OrderPage::openPanels() {
    if (m_room == Room::Stacked) {
        showSection(OrderForm::SectionCount);
        return;
    }
    QWidget* first = m_duplicates ? m_duplicates.data() : m_quote.data();
    if (!first)
        return;
    if (m_room == Room::Narrow) {
        const QSize size(std::min(px(360), width()), std::min(px(520), height() - px(64)));
        m_popup->resize(size);
        m_popup->move(
            m_footer->mapToGlobal(QPoint(m_footer->width() - size.width() - px(16), -size.height())));
        m_side->show();
        m_popup->show();
    }
    if (QWidget* field = firstField(first))
        field->setFocus(Qt::OtherFocusReason);
}

void OrderPage::openMissing(QWidget* above) {
    if (m_room != Room::Stacked) {
        m_missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(u"missingPopup"_s);
    auto* lines = new QVBoxLayout(popup);
    lines->setContentsMargins(px(4), px(8), px(4), px(4));
    auto* list = new IssueList(m_missingModel, IssueList::Place::Links, popup);
    lines->addWidget(list);
    connect(list, &IssueList::jumpAsked, this, [this, popup](ElementId id) {
        popup->close();
        goTo(id);
    });
    const QSize size(std::min(px(280), width()), std::min(px(320), height()));
    popup->resize(size);
    popup->move(above->mapToGlobal(QPoint(0, -size.height() - px(4))));
    popup->show();
    list->setFocus(Qt::PopupFocusReason);
}

void OrderPage::followRoom() {
    const QSize size = window()->size();
    const Room room = size.width() >= px(1200)  ? Room::Wide
                      : size.width() >= px(900) ? Room::Narrow
                                                : Room::Stacked;
    if (room != m_room) {
        placePanels(room);
        refreshSections();
    }
    const bool stacked = room == Room::Stacked, wide = room == Room::Wide;
    m_left->setVisible(!stacked);
    m_leftLine->setVisible(!stacked);
    m_comboRow->setVisible(stacked);
    m_comboRow->layout()->setContentsMargins(px(24), px(8), px(24), px(8));
    m_left->setFixedWidth(px(wide ? 208 : 184));
    // All sections are in view while that leaves some room for what is missing.
    m_pageList->setFixedHeight(std::min(m_pageList->wholeHeight(), std::max(px(120), height() - px(200))));
    m_missingTitle->setContentsMargins(px(24), px(8), px(8), px(4));
    m_missingCount->setContentsMargins(0, px(8), 0, px(4));
    m_side->setFixedWidth(wide ? px(320) : QWIDGETSIZE_MAX);
    if (!wide) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    auto* side = static_cast<QVBoxLayout*>(m_sideBody->layout());
    side->setContentsMargins(px(16), px(20), px(16), px(16));
    side->setSpacing(px(12));
    m_quoteButton->setVisible(room == Room::Narrow && m_quote);
    const int column = px(size.width() >= px(1700) ? 600 : 520);
    m_form->measure(stacked, !wide, column);
    m_oneColumn = stacked;
    if (isTooWide()) {
        m_oneColumn = true; // long words in large letters: one below the other
        m_form->measure(true, !wide, column);
    }
}

bool OrderPage::isTooWide() const {
    return !m_oneColumn && m_form->widget()->minimumSizeHint().width() > formRoom();
}

/// A part that comes into the form may need more room than the others.
bool OrderPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_form->widget() && event->type() == QEvent::LayoutRequest && isTooWide())
        QMetaObject::invokeMethod(this, &OrderPage::followRoom, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

/// What the parts at both sides leave to the form.
int OrderPage::formRoom() const {
    const bool side = m_room == Room::Wide && (m_duplicates || m_quote);
    return width() - m_left->width() - (side ? m_side->width() : 0) -
           m_form->verticalScrollBar()->sizeHint().width();
}

void OrderPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    followRoom();
}

void OrderPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (m_footer && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        followRoom();
}

} // namespace lineside
