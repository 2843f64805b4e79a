#pragma once

#include "models/ports/desk.h"
#include "ui/customer/customercontext.h"
#include "ui/customer/pagestack.h"
#include "ui/page/recordpage.h"
#include "ui/words/failurewords.h"

namespace lineside {

class CustomerHeader;
class Requery;
class VerifyRow;

/// A customer in a line, as the home page lists them.
CustomerLine customerLine(const Record& record, const CustomerContext& context);

/// One customer in a tab: header, pages, problems and changes, footer. Knows the service only through Desk;
/// sends nothing by itself.
class CustomerPage : public RecordPage {
    Q_OBJECT

public:
    CustomerPage(Desk& desk, Files* files, CustomerContext context, const Record& record,
                 QWidget* parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] PageStack& pages() { return *m_stack; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString customerId() const override;
    [[nodiscard]] CustomerLine line() const override;
    void refresh() override;
    void takeRecord(const Record& now) override;
    void foundBy(const Guess& asked) override;
    [[nodiscard]] bool hasReadSince(std::chrono::steady_clock::time_point asked) const override {
        return m_readAt > asked;
    }
    [[nodiscard]] bool canRefresh() const override;
    [[nodiscard]] bool canReview() const override { return model().isModified(); }
    [[nodiscard]] QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    void conceal() override;

    [[nodiscard]] PageStack::Page page() const { return PageStack::Page(m_stack->currentIndex()); }
    void showPage(PageStack::Page page) { showSection(page); }
    /// The settings changed: catalog or figures.
    void setContext(const CustomerContext& context);

protected:
    void beginReview() override;
    void followRecord() override;
    void followIssues() override;
    void dressSections(QList<PageListModel::Page>& pages) override;
    void takeRoom(const Room& room) override;
    [[nodiscard]] QList<QWidget*> middlePanes() const override;
    [[nodiscard]] QByteArray draftView() const override { return saveLayout(); }
    void takeDraftView(const QByteArray& view) override;

private:
    void buildFooter();
    void connectParts();
    void connectRequery();
    void takeBaseline();
    void followNumber();
    void showVerify(bool open);
    void openDetails();

    CustomerContext m_context;
    CustomerHeader* m_header;
    VerifyRow* m_verify;
    PageStack* m_stack = nullptr;
    FooterCount m_problems, m_changes;
    QPushButton* m_revertAll = nullptr;
    Requery* m_requery;
    std::chrono::steady_clock::time_point m_readAt;
    FailureWords m_failure; ///< of the last query again
    Guess m_foundBy;
};

} // namespace lineside
