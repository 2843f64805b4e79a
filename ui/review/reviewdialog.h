#pragma once

#include "ui/review/reviewflow.h"
#include "ui/review/reviewframe.h"

namespace lineside {

class OutcomePanel;

/// Review and send: what is sent, before and after and as XML; asks the service again, lets the agent choose
/// where both sides changed something, sends, compares and says what was not taken. Opening it asks nothing.
/// Show it with open(); it puts the model on what the service holds, so the page has only to follow. Ends
/// accepted when nothing is left to send, else rejected; leaving it loses nothing.
class ReviewDialog : public ReviewFrame {
    Q_OBJECT

public:
    /// Model and desk must outlive the dialog.
    ReviewDialog(RecordModel& model, Desk& desk, ReviewContext context, QWidget* parent = nullptr);
    ReviewDialog(RecordModel& model, Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] ReviewFlow& flow() { return m_flow; }
    [[nodiscard]] OutcomePanel* outcome() const { return m_outcome; }

    void reject() override;

Q_SIGNALS:
    /// The baseline of the model is now this.
    void rebased(const lineside::Record& now);
    /// The service took the changes and was read again. Comes before the dialog closes or shows what was not
    /// taken; the model holds the new baseline, what was not taken as edits, and an empty undo stack.
    void saved(const lineside::Saved& saved);

protected:
    void act() override;
    void followReveal() override;

private:
    void connectFlow();
    void connectEnds();
    void follow();
    void followButtons(const ChangeSet& next);
    void followXml(const ChangeSet& next);
    void followProgress();
    [[nodiscard]] QString waitingFor() const;
    void showOutcome(const Saved& saved);
    void showEnd(look::Mark mark, const QString& text);

    RecordModel& m_model;
    Desk& m_desk;
    ReviewFlow m_flow;
    OutcomePanel* m_outcome;
};

} // namespace lineside
