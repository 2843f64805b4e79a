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

QList<Page*> stillThere(const QList<QPointer<Page>>& pages) {
    QList<Page*> left;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(left),
                 [](const QPointer<Page>& page) { return !page.isNull(); });
    return left;
}

bool areKept(const DraftKeeper* keeper, const QList<Page*>& pages) {
    return keeper && std::all_of(pages.begin(), pages.end(),
                                 [keeper](const Page* page) { return keeper->keeps(page); });
}

} // namespace

Closing::Closing(QWidget* window) : QObject(window), m_window(window) {}

void Closing::begin(Pages pages, std::function<void()> done, std::function<void()> stopped) {
    giveUp();
    m_pages = std::move(pages);
    m_done = std::move(done);
    m_stopped = std::move(stopped);
}

void Closing::close(const QList<Page*>& pages, std::function<void()> done) {
    const QList<QPointer<Page>> these(pages.begin(), pages.end());
    begin([these] { return stillThere(these); }, std::move(done), {});
    askAgain();
}

void Closing::leave(Pages pages, bool stayOpen, std::function<void()> done, std::function<void()> stopped) {
    begin(std::move(pages), std::move(done), std::move(stopped));
    const QList<Page*> changed = changedOf(m_pages());
    if (!changed.isEmpty() && areKept(m_keeper, changed))
        keep(changed, stayOpen, [this] { askAgain(); });
    else
        askAgain();
}

void Closing::askAgain() {
    const QList<Page*> changed = changedOf(m_pages());
    if (changed.isEmpty())
        finish();
    else
        ask(changed);
}

/// While the disk works, a page may get its answer and go, and another may be typed into: that is kept too,
/// until nothing waits.
void Closing::keep(const QList<Page*>& changed, bool stayOpen, std::function<void()> failed,
                   QList<QPointer<Page>> before) {
    before.append(QList<QPointer<Page>>(changed.begin(), changed.end()));
    const auto settled = [this, guard = QPointer(this), round = m_round, stayOpen, failed = std::move(failed),
                          before](bool kept) {
        if (!guard || round != m_round)
            return;
        QList<Page*> more = changedOf(m_pages());
        more.removeIf([&](Page* page) { return before.contains(page) && m_keeper->isKept(page); });
        if (!kept || !areKept(m_keeper, more))
            failed();
        else if (more.isEmpty())
            finish();
        else
            keep(more, stayOpen, failed, before);
    };
    m_keeper->keep(changed, stayOpen, settled);
}

void Closing::discard() {
    for (const QPointer<Page>& page : std::as_const(m_waiting)) {
        if (page && m_keeper)
            m_keeper->release(page);
    }
    finish();
}

void Closing::giveUp() {
    ++m_round;
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
    const bool canKeep = areKept(m_keeper, changed);
    m_dialog = new CloseDialog(names, canSend, canKeep, m_window);
    connect(m_dialog, &CloseDialog::keepChosen, this,
            [this, these = QList<QPointer<Page>>(changed.begin(), changed.end())] {
                keep(stillThere(these), false, [this] { giveUp(); });
            });
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
