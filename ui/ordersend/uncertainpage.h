#pragma once

#include "models/ports/uncertainstory.h"
#include "ui/outgoing/reviewwords.h"
#include "ui/page/page.h"

class QPushButton;
class QVBoxLayout;

namespace lineside {

class EvidencePart;
class FooterBar;
class ReviewNotice;
namespace look {
class Label;
}

/// An order whose answer was lost: what happened, what Lineside asks and what it found, and the ways out. It
/// asks again by itself while nothing was found; the agent decides, and nothing is sent by it. Holds nothing
/// that could be lost: the attempt is in the store.
class UncertainPage : public Page {
    Q_OBJECT

public:
    /// It has its story ask when it is shown first.
    UncertainPage(std::unique_ptr<UncertainStory> story, ReviewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool canRefresh() const override { return true; }
    /// Asks now.
    void refresh() override { m_story->ask(); }
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] const UncertainStory& story() const { return *m_story; }
    [[nodiscard]] EvidencePart* evidence() const { return m_evidence; }

Q_SIGNALS:
    // customerWanted() of Page: a customer is to be looked at; nothing is decided.
    /// The agent decided that it made this customer; as the result page wants it.
    void made(const lineside::Created& made, const lineside::Request& sent);
    /// The agent decided that it made none, and wants to send the order again: open its review.
    void resendWanted();
    /// The agent decided that it made none; the order stays a draft.
    void draftWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildBody(QVBoxLayout* lines);
    void buildFooter();
    void connectParts();
    void followStory();
    void follow();
    void followEvidence();
    void followWays();
    void tell(UncertainStory::State before);
    void tellNotDecided(const Failure& why);
    void measure();

    std::unique_ptr<UncertainStory> m_story;
    ReviewContext m_context;
    ReviewWords m_words;
    UncertainStory::State m_told; ///< of the story, that is shown
    QDateTime m_shownAt;          ///< askedAt of the evidence that is shown
    bool m_begun = false;
    QWidget* m_inner = nullptr;
    look::Label* m_state = nullptr;
    EvidencePart* m_evidence = nullptr;
    ReviewNotice* m_notice = nullptr;
    FooterBar* m_footer = nullptr;
    QPushButton* m_draft = nullptr;
    QPushButton* m_resend = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_this = nullptr;
};

} // namespace lineside
