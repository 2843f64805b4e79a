#pragma once

#include "models/ports/desk.h"

#include <QPointer>
#include <QWidget>

#include <chrono>

namespace lineside {

class LookupPage;
class Page;
class PageTabs;

/// One look-up at a time, from Enter to its answer: nothing shows while it is quick, then a tab of its own
/// waits. An agent who works elsewhere by then is not taken away from there. Owned by the window.
class WindowLookup : public QObject {
    Q_OBJECT

public:
    WindowLookup(Desk& desk, PageTabs* tabs, QWidget* window);

    /// Whether a new order is offered where nobody is found.
    void setOrderOffered(bool offered) { m_orderOffered = offered; }
    /// Not for names.
    void start(const Guess& guess, const QList<Guess>& others);
    void drop();
    /// Its tab, while it has one: what was found takes its place.
    [[nodiscard]] Page* tab() const;
    /// When the last look-up began.
    [[nodiscard]] std::chrono::steady_clock::time_point askedAt() const { return m_asked; }

signals:
    void found(const lineside::Record& customer, const lineside::Guess& by, bool inFront);
    void newOrderWanted();
    void nameWanted(const QString& name);
    /// The agent cancelled it where they work: the box wants the focus back.
    void boxWanted();

private:
    void watch();
    void cancel();
    [[nodiscard]] bool movedOn() const;

    Desk& m_desk;
    PageTabs* m_tabs;
    QWidget* m_window;
    bool m_orderOffered = false;
    QPointer<LookupPage> m_page;
    QPointer<QWidget> m_focus; ///< where the focus was when the look-up began
    QPointer<Page> m_from;     ///< and which page was in front
    std::chrono::steady_clock::time_point m_asked;
};

} // namespace lineside
