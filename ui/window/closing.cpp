#include "ui/window/closing.h"

#include "ui/drafts/draftkeeper.h"
#include "ui/window/closedialog.h"

#include <algorithm>
#include <utility>

namespace lineside {

namespace {

QList<Page*> changedOf(const QList<Page*>& pages) {
    QList<Page*> changed;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(changed),
                 [](const Page* page) { return page->isModified(); });
    return changed;
}

} // namespace

Closing::Closing(QWidget* window) : QObject(window), m_window(window) {}

void Closing::begin(std::function<void()> done, std::function<void()> stopped) {
    giveUp();
    m_done = std::move(done);
    m_stopped = std::move(stopped);
}

void Closing::close(const QList<Page*>& pages, std::function<void()> done) {
    begin(std::move(done), {});
    const QList<Page*> changed = changedOf(pages);
    if (changed.isEmpty())
        finish();
    else
        ask(changed);
}

void Closing::leave(const QList<Page*>& pages, bool stayOpen, std::function<void()> done,
                    std::function<void()> stopped) {
    begin(std::move(done), std::move(stopped));
    const QList<Page*> changed = changedOf(pages);
    const bool all = m_keeper && std::all_of(changed.begin(), changed.end(),
                                             [this](const Page* page) { return m_keeper->keeps(page); });
    if (!all && !changed.isEmpty())
        return ask(changed);
    if (changed.isEmpty())
        return finish();
    m_keeper->keep(changed, stayOpen, [guard = QPointer(this), changed](bool kept) {
        if (!guard || !guard->m_done)
            return;
        if (kept)
            guard->finish();
        else
            guard->ask(changed);
    });
}

void Closing::keep(const QList<Page*>& changed) {
    m_keeper->keep(changed, false, [guard = QPointer(this)](bool kept) {
        if (guard && kept)
            guard->finish();
        else if (guard)
            guard->giveUp();
    });
}

void Closing::discard() {
    for (const QPointer<Page>& page : std::as_const(m_waiting)) {
        if (page && m_keeper)
            m_keeper->release(page);
    }
    finish();
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
    if (const auto stopped = std::exchange(m_stopped, nullptr))
        stopped();
}

void Closing::ask(const QList<Page*>& changed) {
    QStringList names;
    for (const Page* page : changed) {
        names.append(page->title());
        m_waiting.append(const_cast<Page*>(page));
    }
    const bool canSend =
        std::all_of(changed.begin(), changed.end(), [](const Page* page) { return page->canReview(); });
    const bool canKeep = m_keeper && std::all_of(changed.begin(), changed.end(),
                                                 [this](const Page* page) { return m_keeper->keeps(page); });
    m_dialog = new CloseDialog(names, canSend, canKeep, m_window);
    connect(m_dialog, &CloseDialog::keepChosen, this, [this, changed] { keep(changed); });
    connect(m_dialog, &CloseDialog::sendChosen, this, &Closing::reviewNext);
    connect(m_dialog, &CloseDialog::discardChosen, this, &Closing::discard);
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
    m_stopped = nullptr;
    giveUp();
    if (done)
        done();
}

} // namespace lineside
