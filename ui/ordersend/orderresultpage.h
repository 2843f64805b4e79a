#pragma once

#include "models/ports/newcustomerstory.h"
#include "ui/outgoing/reviewwords.h"
#include "ui/page/page.h"

class QPushButton;

namespace lineside {

class ArrivalLine;
class ArrivedPart;
class FactsGrid;
class FooterBar;
namespace look {
class Label;
}

/// What became of an order: the new customer, what the service made, what of it arrived; has its story watch
/// until the number is there. Takes the place of the order in its tab. Holds nothing that could be lost.
class OrderResultPage : public Page {
    Q_OBJECT

public:
    /// It has its story read what is missing.
    OrderResultPage(std::unique_ptr<NewCustomerStory> story, ReviewContext context,
                    QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool canRefresh() const override { return true; }
    /// Asks for the customer now.
    void refresh() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] const NewCustomerStory& story() const { return *m_story; }
    [[nodiscard]] const Created& made() const { return m_story->made(); }
    /// Number, orders and lines, for a note of one's own.
    [[nodiscard]] QString copyText() const;
    [[nodiscard]] ArrivalLine* arrival() const { return m_arrival; }
    [[nodiscard]] ArrivedPart* arrived() const { return m_arrived; }

Q_SIGNALS:
    // customerWanted() of Page: "Open the customer".
    /// "New order for another caller".
    void newOrderWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildBody();
    void addFacts(FactsGrid* facts);
    void buildFooter();
    void begin();
    void follow();
    [[nodiscard]] QString productWords() const;
    void measure();

    std::unique_ptr<NewCustomerStory> m_story;
    ReviewContext m_context;
    ReviewWords m_words;
    QWidget* m_inner = nullptr;
    look::Label* m_status = nullptr;
    look::Label* m_note = nullptr;
    ArrivalLine* m_arrival = nullptr; ///< null for a prospect
    ArrivedPart* m_arrived = nullptr;
    FooterBar* m_footer = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace lineside
