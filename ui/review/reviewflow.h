#pragma once

#include "ui/review/resolve.h"
#include "ui/words/failurewords.h"

#include <QObject>

namespace lineside {

/// The story of one review behind the dialog: ask, choose, ask again, send, compare. Knows no widgets. The
/// model is only touched when something is to go out or has gone; a review that is left changes nothing.
class ReviewFlow : public QObject {
    Q_OBJECT

public:
    enum class Stage : quint8 {
        Ready,     ///< to be sent, or to be chosen first
        Asking,    ///< for what the service holds now, before sending
        Sending,   ///< nothing cancels it
        Uncertain, ///< the answer was lost: nothing is sent until lookAgain() was answered
        Unread,    ///< the service took the changes and could not be read again
        Looking,   ///< asking after Uncertain or Unread
        Done
    };
    Q_ENUM(Stage)
    struct Seconds {
        int query = 0; ///< time-outs, for the words of failures; 0: not known
        int send = 0;
    };

    ReviewFlow(RecordModel& model, Desk& desk, Seconds seconds, QObject* parent);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool canCancel() const { return m_stage == Stage::Asking || m_stage == Stage::Looking; }
    [[nodiscard]] const Pending& pending() const { return m_pending; }
    [[nodiscard]] bool hasConflicts() const { return !m_pending.conflicts.isEmpty(); }
    void choose(int conflict, Take take);
    /// What the next send() would send, by what was chosen so far.
    [[nodiscard]] ChangeSet next() const;

    /// Takes up what was chosen, asks again and, when both sides are one, sends what was shown, less what the
    /// service holds already. Where more would go out, or other, nothing does: shownAnew(). Not while
    /// undecided.
    void send();
    void lookAgain();
    /// Only before the sending has begun.
    void cancel();

Q_SIGNALS:
    void stageChanged();
    void chosen();
    void conflictsFound();
    void failed(const lineside::FailureWords& words);
    /// What would go out is more than was shown, or other: it is shown now, and Send asks for a new word.
    void shownAnew(const lineside::FailureWords& words);
    /// Lineside looked after a lost answer: how many changes are not at the service, and of how many nobody
    /// can see it.
    void looked(int left, int unseen);
    /// The model stands on what the service holds now.
    void rebased(const lineside::Record& theirs);
    void saved(const lineside::Saved& saved);
    void unread(const lineside::FailureWords& words);
    /// `chosen`: because the agent took the service's values; else the service holds what was to be sent.
    void nothingLeft(bool chosen);

private:
    void enter(Stage stage);
    void ask(const ChangeSet& changes);
    void takePrepared(const Result<Prepared>& result);
    void takeUnread(const Record& theirs);
    void takeLost(const Record& theirs);
    void askFirst(const Record& theirs, const QList<Conflict>& conflicts);
    void takeTheirs(const Record& theirs);
    void takeSaved(const Result<Saved>& result);
    void finish(const Saved& saved);
    void rebase(const Record& theirs);
    void go();
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString difference(const ChangeSet& left) const;
    [[nodiscard]] bool isOurs(const Record& theirs) const;

    RecordModel& m_model;
    Desk& m_desk;
    Seconds m_seconds;
    Stage m_stage = Stage::Ready;
    Stage m_before = Stage::Ready; ///< of Looking
    Pending m_pending;
    ChangeSet m_shown; ///< on which Send was pressed
    ChangeSet m_sent;
    CancelToken m_cancel;
    int m_call = 0; ///< answers to earlier calls are not waited for
};

} // namespace lineside
