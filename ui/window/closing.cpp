#include "ui/window/closing.h"

#include "ui/window/closedialog.h"

#include <algorithm>
#include <utility>

namespace lineside {

Closing::Closing(QWidget* window) : QObject(window), m_window(window) {}

void Closing::close(const QList<Page*>& pages, std::function<void()> done) {
    giveUp();
    m_done = std::move(done);
    QList<Page*> changed;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(changed),
                 [](const Page* page) { return page->isModified(); });
    if (changed.isEmpty())
        finish();
    else
        ask(changed);
}

void Closing::giveUp() {
    for (const QMetaObject::Connection& connection : {m_saved, m_left, m_gone})
        disconnect(connection);
    m_waiting.clear();
    m_done = nullptr;
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close();
    }
}

void Closing::ask(const QList<Page*>& changed) {
    QStringList names;
    for (const Page* page : changed) {
        names.append(page->title());
        m_waiting.append(const_cast<Page*>(page));
    }
    const bool canSend =
        std::all_of(changed.begin(), changed.end(), [](const Page* page) { return page->canReview(); });
    m_dialog = new CloseDialog(names, canSend, m_window);
    connect(m_dialog, &CloseDialog::sendChosen, this, &Closing::reviewNext);
    connect(m_dialog, &CloseDialog::discardChosen, this, &Closing::finish);
    connect(m_dialog, &CloseDialog::rejected, this, &Closing::giveUp);
    m_dialog->open();
}

void Closing::reviewNext() {
    for (const QMetaObject::Connection& connection : {m_saved, m_left, m_gone})
        disconnect(connection);
    while (!m_waiting.isEmpty() && (!m_waiting.first() || !m_waiting.first()->isModified()))
        m_waiting.removeFirst();
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    Page* page = m_waiting.first();
    m_saved = connect(page, &Page::saved, this, &Closing::reviewNext, Qt::QueuedConnection);
    m_left = connect(page, &Page::reviewLeft, this, &Closing::giveUp);
    m_gone = connect(page, &QObject::destroyed, this, &Closing::giveUp);
    emit reviewRequested(page);
    page->review();
}

void Closing::finish() {
    const auto done = std::exchange(m_done, nullptr);
    giveUp();
    if (done)
        done();
}

} // namespace lineside
