#pragma once

#include "models/ports/drafts.h"
#include "models/ports/lostchanges.h"
#include "ui/page/questiondialog.h"

#include <QPointer>

#include <optional>

namespace lineside {

/// Changes of customers whose answer was lost, before the agent: looks again when asked to, and where nobody
/// can see what became of one, asks. Owned by who owns the window.
class LostChangeQuestions : public QObject {
    Q_OBJECT

public:
    LostChangeQuestions(LostChanges& changes, Drafts& drafts, QWidget* window);

    /// Looks again, and says or asks what came of it. One at a time.
    void show(const Attempt& attempt);
    /// Whose changes they are has left: what is asked ends, and nothing of it is said to who comes next.
    void drop();

signals:
    /// The service has the change.
    void arrived(const QString& customerId);

private:
    void take(const Attempt& attempt, const Result<ChangeEvidence>& found);
    void sayFailure(const Attempt& attempt, const Failure& why);
    void findDraft(const ChangeEvidence& found);
    /// `hasDraft`: nothing when nobody knows.
    void ask(const ChangeEvidence& found, std::optional<bool> hasDraft);
    void decide(const Attempt& attempt, bool saved);
    [[nodiscard]] QDialog* open(const QuestionDialog::Words& words);

    LostChanges& m_changes;
    Drafts& m_drafts;
    QPointer<QWidget> m_window;
    QPointer<QDialog> m_dialog;
    CancelToken m_cancel;   ///< of the look
    bool m_looking = false; ///< until something is said, or asked
    int m_round = 0;        ///< answers to what an earlier one asked are not waited for
};

} // namespace lineside
