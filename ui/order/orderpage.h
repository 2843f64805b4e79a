#pragma once

#include "models/ports/files.h"
#include "ui/order/furtherproblems.h"
#include "ui/order/orderform.h"
#include "ui/page/recordpage.h"

namespace lineside {

class MissingColumn;
class SidePanels;

/// A new customer and their order in a tab: sections and what is missing at the left, the form in the order
/// of a call, duplicates and quote at the right, footer. Knows no service: what is asked and sent is its
/// owner's, who puts the panels in.
class OrderPage : public RecordPage {
    Q_OBJECT

public:
    OrderPage(OrderContext context, Files* files, QWidget* parent = nullptr);
    ~OrderPage() override;

    [[nodiscard]] OrderForm& form() { return *m_form; }

    [[nodiscard]] QString title() const override;
    /// "Marcus Bell" or a company's name; empty while nobody has one.
    [[nodiscard]] QString callerName() const;
    [[nodiscard]] Record caller() const override { return model().current(); }
    void setNotKept(const Failure& why) override;
    /// Asks for a new quote.
    void refresh() override { Q_EMIT quoteWanted(); }
    [[nodiscard]] bool canRefresh() const override;
    [[nodiscard]] bool canReview() const override { return true; }
    [[nodiscard]] QList<Problem> allProblems() const override;

    /// The panels beside the form; the page owns them from here on. Either may be null.
    void setSidePanels(QWidget* duplicates, QWidget* quote);
    /// Possible duplicates that nobody looked at.
    void setUnseenMatches(int count);
    /// What the service said of elements; the next edit of one takes its words away.
    void setServiceProblems(const QList<Problem>& problems);
    void setContext(const OrderContext& context);
    /// What the check beside the form keeps with the draft.
    void setCheckState(const QByteArray& state);
    /// What a panel adds to the page's menu.
    using RecordPage::addMenuActions;
    /// Shows the panels where there is no room beside the form.
    void openPanels();

Q_SIGNALS:
    void compareWanted();
    /// A draft was taken up: what setCheckState() gave it.
    void checkStateTaken(const QByteArray& state);
    void quoteWanted();
    /// Its draft is kept no more: the order was made, by an earlier try or in another page.
    void alreadyMade(const lineside::Failure& why);

protected:
    void followRecord() override;
    void followIssues() override;
    void dressSections(QList<PageListModel::Page>& sections) override;
    void takeRoom(const Room& room) override;
    [[nodiscard]] QList<QWidget*> middlePanes() const override;
    void uncover(ElementId id, const QWidget* field) override;
    [[nodiscard]] QString draftTitle() const override { return callerName(); }
    [[nodiscard]] QByteArray draftView() const override;
    void takeDraftView(const QByteArray& view) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFooter();
    void connectParts();
    [[nodiscard]] bool isTooWide() const;

    OrderContext m_context;
    OrderForm* m_form = nullptr;
    SidePanels* m_panels = nullptr;
    MissingColumn* m_left = nullptr;
    FooterCount m_lacks, m_problems, m_matches;
    QPushButton* m_quote = nullptr;
    QPushButton* m_compare = nullptr;
    std::unique_ptr<FurtherProblems> m_further;
    QString m_titleShown;
    QByteArray m_checkState;
    bool m_oneColumn = false;
};

} // namespace lineside
