#include "ui/order/sidepanels.h"

#include "ui/forms/firstfield.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/order/orderform.h"
#include "ui/page/pagebody.h"

#include <QFrame>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

SidePanels::SidePanels(OrderForm& form, QWidget* page)
    : QScrollArea(page)
    , m_form(form)
    , m_body(new QWidget)
    , m_line(new look::Line(Qt::Horizontal, m_body))
    , m_popup(new QFrame(page, Qt::Popup)) {
    setObjectName(u"sidePanel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Window);
    m_body->setBackgroundRole(QPalette::Window);
    auto* lines = new QVBoxLayout(m_body);
    lines->addWidget(m_line);
    lines->addStretch(1);
    setWidget(m_body);
    m_popup->setObjectName(u"popup"_s);
    (new QVBoxLayout(m_popup))->setContentsMargins(0, 0, 0, 0);
}

void SidePanels::setPanels(QWidget* duplicates, QWidget* quote) {
    m_duplicates = duplicates;
    m_quote = quote;
}

void SidePanels::fill() {
    auto* lines = static_cast<QVBoxLayout*>(m_body->layout());
    if (m_duplicates)
        lines->insertWidget(0, m_duplicates);
    if (m_quote)
        lines->insertWidget(lines->indexOf(m_line) + 1, m_quote);
    for (QWidget* panel : {m_duplicates.data(), m_quote.data()}) {
        if (panel)
            panel->show();
    }
}

void SidePanels::place(Room::Kind room, PageBody& body) {
    m_room = room;
    m_form.setExtra(nullptr, nullptr);
    m_line->setVisible(m_duplicates && m_quote);
    if (room == Room::Kind::Stacked)
        m_form.setExtra(m_duplicates, m_quote);
    else
        fill();
    if (room == Room::Kind::Wide) {
        m_popup->hide();
        body.takeSide();
    } else {
        m_popup->layout()->addWidget(this);
    }
    setVisible(!isEmpty() && room != Room::Kind::Stacked);
    body.setSideLineShown(!isEmpty() && room == Room::Kind::Wide);
}

void SidePanels::measure() {
    if (m_room == Room::Kind::Wide) {
        setFixedWidth(px(320));
    } else {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_body->layout()->setContentsMargins(px(16), px(20), px(16), px(16));
    m_body->layout()->setSpacing(px(12));
}

void SidePanels::open(const QWidget* footer) {
    const QWidget* first = m_duplicates ? m_duplicates.data() : m_quote.data();
    if (m_room == Room::Kind::Stacked)
        return m_form.showSection(OrderForm::SectionCount);
    if (!first)
        return;
    if (m_room == Room::Kind::Narrow) {
        const QSize page = footer->parentWidget()->size();
        const QSize size(std::min(px(360), page.width()), std::min(px(520), page.height() - px(64)));
        m_popup->resize(size);
        m_popup->move(footer->mapToGlobal(QPoint(footer->width() - size.width() - px(16), -size.height())));
        show();
        m_popup->show();
    }
    if (QWidget* field = lineside::firstField(first))
        field->setFocus(Qt::OtherFocusReason);
}

int SidePanels::takenWidth() const {
    return m_room == Room::Kind::Wide && !isEmpty() ? width() : 0;
}

QWidget* SidePanels::firstField() const {
    return lineside::firstField(m_body);
}

} // namespace lineside
