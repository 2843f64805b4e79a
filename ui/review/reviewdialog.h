#pragma once

#include "models/ports/changestory.h"
#include "ui/outgoing/reviewframe.h"
#include "ui/words/failurewords.h"

namespace lineside {

class OutcomePanel;

/// Shows the story of a change: what is sent, before and after and as XML; lets the agent choose where both
/// sides changed something, and says what was not taken. Opening it asks nothing, unless an
/// earlier change of the customer has no known outcome. Show it with open(); the
/// story puts the model on what the service holds, so the page has only to follow. Ends accepted when nothing
/// is left to send, else rejected; leaving it loses nothing, and a change that is on its way goes on.
class ReviewDialog : public ReviewFrame {
    Q_OBJECT

public:
    ReviewDialog(std::shared_ptr<ChangeStory> story, ReviewContext context, QWidget* parent = nullptr);
    explicit ReviewDialog(std::shared_ptr<ChangeStory> story, QWidget* parent = nullptr);

    [[nodiscard]] ChangeStory& story() { return *m_story; }
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
    using State = ChangeStory::State;

    void followStory();
    void follow();
    void followButtons(const ChangeSet& next);
    void followXml(const ChangeSet& next);
    void followProgress();
    [[nodiscard]] QString waitingFor() const;
    void tell(const ChangeStory::News& news);
    void tellLooked(const ChangeStory::News& news);
    void tellFailure(const ChangeStory::News& news);
    void notify(look::Mark mark, const FailureWords& words);
    void askToChoose();
    void showOutcome(const Saved& saved);
    void showEnd(look::Mark mark, const QString& text);

    std::shared_ptr<ChangeStory> m_story;
    State m_state;                  ///< that is shown
    ChangeStory::News::Kind m_told; ///< a command takes it back, so the same can be told again
    int m_readings;
    OutcomePanel* m_outcome;
};

} // namespace lineside
