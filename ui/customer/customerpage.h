#pragma once

#include "models/ports/desk.h"
#include "models/recordmodel/recordmodel.h"
#include "ui/customer/customercontext.h"
#include "ui/customer/pagestack.h"
#include "ui/page/footerbar.h"
#include "ui/page/page.h"
#include "ui/words/failurewords.h"

class QComboBox;

namespace lineside {

class CustomerHeader;
class IssueList;
class IssueModel;
class PageList;
class PageListModel;
class Requery;
class VerifyRow;
namespace look {
class Line;
}

/// A customer in a line, as the home page lists them.
CustomerLine customerLine(const Record& record, const CustomerContext& context);

/// One customer in a tab: header, pages, problems and changes, footer. Owns the record model and its binder.
/// Knows the service only through Desk; sends nothing by itself.
class CustomerPage : public Page {
    Q_OBJECT

public:
    CustomerPage(Desk& desk, Files* files, CustomerContext context, const Record& record,
                 QWidget* parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] RecordModel& model() { return m_model; }
    /// For stories, which may outlive the page.
    [[nodiscard]] std::shared_ptr<RecordModel> sharedModel() const { return m_shared; }
    /// Of all pages, which are made for it.
    [[nodiscard]] FormBinder& binder() {
        m_stack->complete();
        return *m_binder;
    }
    [[nodiscard]] PageStack& pages() { return *m_stack; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString customerId() const override;
    [[nodiscard]] CustomerLine line() const override;
    [[nodiscard]] bool isModified() const override { return m_model.isModified(); }
    [[nodiscard]] bool keepsDrafts() const override { return true; }
    [[nodiscard]] DraftContent draft() const override;
    bool takeDraft(const DraftContent& kept) override;
    void setKept(const QDateTime& at) override;
    void setNotKept(const Failure& why) override;
    [[nodiscard]] QUndoStack* undoStack() const override;
    void refresh() override;
    void takeRecord(const Record& now) override;
    void foundBy(const Guess& asked) override;
    [[nodiscard]] bool hasReadSince(std::chrono::steady_clock::time_point asked) const override {
        return m_readAt > asked;
    }
    void review() override;
    [[nodiscard]] bool canRefresh() const override;
    [[nodiscard]] bool canReview() const override { return m_model.isModified(); }
    [[nodiscard]] QList<QAction*> menuActions() const override { return m_actions; }
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray& layout) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] PageStack::Page page() const { return PageStack::Page(m_stack->currentIndex()); }
    void showPage(PageStack::Page page);
    /// Shows the page of the element's field, gives it the focus and scrolls it and its message into view.
    void goTo(ElementId id);
    /// Through the problems, what is missing too, from the field that has the focus.
    void nextProblem(int step = 1);
    /// Takes everything sensitive off the screen: lock, tab change.
    void conceal();
    /// The settings changed: catalog or figures.
    void setContext(const CustomerContext& context);

Q_SIGNALS:
    /// Nothing stands in the way: the changes are to be reviewed.
    void reviewRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildBody();
    void buildFooter();
    void connectParts();
    void makeActions();
    QAction* addAction(const QString& name, const QString& words, const std::function<void()>& does);
    void takeBaseline();
    void followNumber();
    void followModel();
    void followKept();
    void followRoom();
    void refreshPages();
    void showVerify(bool open);
    void openPopup(QWidget* content, QWidget* above);
    void openIssues(QWidget* above);
    void openDetails();
    [[nodiscard]] PageStack::Page pageOf(ElementId id);
    [[nodiscard]] QList<ElementId> stops();

    Desk& m_desk;
    Files* m_files;
    CustomerContext m_context;
    std::shared_ptr<RecordModel> m_shared = std::make_shared<RecordModel>(FormSchema::customer());
    RecordModel& m_model = *m_shared;
    QList<QAction*> m_actions;
    CustomerHeader* m_header;
    VerifyRow* m_verify;
    PageListModel* m_pageModel;
    PageList* m_pageList;
    QComboBox* m_pageCombo;
    QWidget* m_comboRow = nullptr;
    PageStack* m_stack;
    FormBinder* m_binder;
    IssueModel* m_issueModel;
    IssueList* m_issues;
    look::Line* m_pageLine = nullptr;
    look::Line* m_issueLine = nullptr;
    FooterBar* m_footer;
    FooterCount m_problems, m_changes;
    QPushButton* m_revertAll = nullptr;
    QPushButton* m_review = nullptr;
    QString m_kept; ///< of the draft, while there is one
    Requery* m_requery;
    std::chrono::steady_clock::time_point m_readAt;
    FailureWords m_failure; ///< of the last query again
    Guess m_foundBy;
    bool m_wide = true;
    bool m_showMissing = false;
};

} // namespace lineside
