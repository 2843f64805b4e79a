#pragma once

#include "ui/page/page.h"

#include <QPointer>

#include <functional>

namespace lineside {

class CloseDialog;
class DraftKeeper;

/// The closing of one tab or of all: asks once about changes, and goes on when they are sent, kept as drafts
/// or discarded. Cancel, a review that is left and a draft that can't be kept end it and leave everything as
/// it is.
class Closing : public QObject {
    Q_OBJECT

public:
    /// The tabs as they are when it is asked: some come and go while a closing waits.
    using Pages = std::function<QList<Page*>()>;

    explicit Closing(QWidget* window);

    /// Calls `done` at once when no page has changes. A closing that still asks or waits is given up.
    void close(const QList<Page*>& pages, std::function<void()> done);
    /// Keeps all changes as drafts without asking; asks as close() does about what can't be kept. `stayOpen`:
    /// the next start opens them again.
    /// `stopped` instead of `done` when the person wants to stay, or nothing could be kept.
    void leave(Pages pages, bool stayOpen, std::function<void()> done, std::function<void()> stopped = {});
    /// Without one nothing can be kept.
    void setKeeper(DraftKeeper* keeper) { m_keeper = keeper; }
    void giveUp();

signals:
    /// The review of this page is to be seen; the closing waits for its saved() or reviewLeft().
    void reviewRequested(lineside::Page* page);

private:
    void begin(Pages pages, std::function<void()> done, std::function<void()> stopped);
    void ask(const QList<Page*>& changed);
    void keep(const QList<Page*>& changed, bool stayOpen, std::function<void()> failed,
              QList<QPointer<Page>> before = {});
    void askAgain();
    void discard();
    void reviewNext();
    void finish();

    QWidget* m_window;
    DraftKeeper* m_keeper = nullptr;
    QPointer<CloseDialog> m_dialog;
    QList<QPointer<Page>> m_waiting; ///< still to be sent, the first one in review
    QMetaObject::Connection m_saved;
    QMetaObject::Connection m_left;
    QMetaObject::Connection m_gone;
    Pages m_pages;
    int m_round = 0; ///< of closing: one that was given up goes on with nothing
    std::function<void()> m_done;
    std::function<void()> m_stopped;
};

} // namespace lineside
