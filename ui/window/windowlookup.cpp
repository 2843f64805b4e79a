#include "ui/window/windowlookup.h"

#include "ui/find/lookuppage.h"
#include "ui/window/pagetabs.h"

namespace lineside {

WindowLookup::WindowLookup(Desk& desk, PageTabs* tabs, QWidget* window)
    : QObject(window)
    , m_desk(desk)
    , m_tabs(tabs)
    , m_window(window) {}

void WindowLookup::start(const Guess& guess, const QList<Guess>& others) {
    if (!m_page) {
        m_page = new LookupPage(m_desk, m_window);
        m_page->hide();
        m_page->offerOrder(m_orderOffered);
        watch();
    }
    m_focus = m_window->focusWidget();
    m_from = m_tabs->current();
    m_asked = std::chrono::steady_clock::now();
    m_page->lookUp(guess, others);
}

void WindowLookup::watch() {
    LookupPage* page = m_page;
    connect(page, &LookupPage::wanted, this, [this, page] {
        const bool inFront = !movedOn();
        if (!m_tabs->pages().contains(page))
            m_tabs->add(page, inFront);
        else if (inFront)
            m_tabs->show(page);
    });
    connect(page, &LookupPage::found, this, [this](const Record& customer) {
        emit found(customer, m_page->guess(), !movedOn());
        drop();
    });
    connect(page, &LookupPage::newOrderWanted, this, [this] {
        drop();
        emit newOrderWanted();
    });
    connect(page, &LookupPage::nameWanted, this, [this](const QString& name) {
        drop();
        emit nameWanted(name);
    });
    connect(page, &LookupPage::cancelled, this, &WindowLookup::cancel);
}

void WindowLookup::cancel() {
    const bool inFront = !movedOn();
    drop();
    if (inFront && m_from)
        m_tabs->show(m_from);
    if (inFront)
        emit boxWanted();
}

void WindowLookup::drop() {
    LookupPage* page = m_page;
    if (!page)
        return;
    m_page = nullptr;
    page->disconnect(this);
    if (m_tabs->pages().contains(page))
        m_tabs->remove(page);
    else
        page->deleteLater();
}

Page* WindowLookup::tab() const {
    return m_tabs->pages().contains(m_page) ? m_page.data() : nullptr;
}

/// Whether the agent works elsewhere by now. A page that opens must not take what they type.
bool WindowLookup::movedOn() const {
    const Page* page = m_tabs->current();
    if (page == m_page)
        return false;
    if (page != m_from)
        return true;
    const QWidget* focus = m_window->focusWidget();
    return focus && focus != m_focus && page && page->isAncestorOf(focus);
}

} // namespace lineside
