#pragma once

#include "models/ports/files.h"
#include "models/recordmodel/recordmodel.h"
#include "ui/order/orderform.h"
#include "ui/page/footerbar.h"
#include "ui/page/page.h"

class QComboBox;
class QFrame;

namespace lineside {

class IssueList;
class IssueModel;
class PageList;
class PageListModel;
namespace look {
class Label;
class Line;
} // namespace look

/// A new customer and his order in a tab: sections and what is missing at the left, the form in the order of
/// a call, duplicates and quote at the right, footer. Owns the record model and its binder. Knows no service:
/// what is asked and sent is its owner's, who puts the panels in.
class OrderPage : public Page {
    Q_OBJECT

public:
    OrderPage(OrderContext context, Files* files, QWidget* parent = nullptr);
    ~OrderPage() override;

    [[nodiscard]] RecordModel& model() { return m_model; }
    [[nodiscard]] const RecordModel& model() const { return m_model; }
    [[nodiscard]] FormBinder& binder() { return *m_binder; }
    [[nodiscard]] OrderForm& form() { return *m_form; }

    [[nodiscard]] QString title() const override;
    /// "Marcus Bell" or a company's name; empty while nobody has one.
    [[nodiscard]] QString callerName() const;
    [[nodiscard]] Record caller() const override { return m_model.current(); }
    [[nodiscard]] bool isModified() const override { return m_model.isModified(); }
    [[nodiscard]] bool keepsDrafts() const override { return true; }
    [[nodiscard]] DraftContent draft() const override;
    bool takeDraft(const DraftContent& kept) override;
    void setKept(const QDateTime& at) override;
    void setNotKept(const Failure& why) override;
    [[nodiscard]] QUndoStack* undoStack() const override;
    /// Asks for a new quote.
    void refresh() override { Q_EMIT quoteWanted(); }
    [[nodiscard]] bool canRefresh() const override { return m_quote != nullptr; }
    void review() override;
    [[nodiscard]] bool canReview() const override { return true; }
    [[nodiscard]] QList<QAction*> menuActions() const override { return m_actions; }
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

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
    void addMenuActions(const QList<QAction*>& actions);

    void showSection(int section);
    /// Gives the element's field the focus and scrolls it and its message into view.
    void goTo(ElementId id);
    /// Through what is missing or wrong, from the field that has the focus.
    void nextMissing(int step = 1);
    /// Shows the panels where there is no room beside the form.
    void openPanels();
    /// Takes everything sensitive off the screen: lock, tab change.
    void conceal();
    /// Whether sending the order is still to be decided, and the like: what stops the review.
    [[nodiscard]] QList<Problem> allProblems() const;

Q_SIGNALS:
    /// Nothing stands in the way: the order is to be reviewed.
    void reviewRequested();
    void compareWanted();
    /// A draft was taken up: what setCheckState() gave it.
    void checkStateTaken(const QByteArray& state);
    void quoteWanted();
    /// Its draft is kept no more: the order was made, by an earlier try or in another page.
    void alreadyMade(const lineside::Failure& why);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Room : quint8 { Wide, Narrow, Stacked };

    [[nodiscard]] QByteArray keptPage() const;
    void takePage(const QByteArray& kept);
    void build();
    void buildFooter();
    QWidget* buildLeft(QWidget* parent);
    QWidget* buildBody();
    void connectParts();
    void makeActions();
    QAction* addAction(const QString& name, const QString& words, const std::function<void()>& does);
    void followModel();
    void followFurther();
    void followRoom();
    [[nodiscard]] int formRoom() const;
    [[nodiscard]] bool isTooWide() const;
    void placePanels(Room room);
    void refreshSections();
    void refreshMissing();
    void openMissing(QWidget* above);
    [[nodiscard]] QList<Problem> ownProblems() const;
    [[nodiscard]] int sectionOf(ElementId id) const;
    [[nodiscard]] QString fieldWords(ElementId id) const;
    [[nodiscard]] QList<ElementId> stops(Severity least) const;

    OrderContext m_context;
    RecordModel m_model;
    QList<QAction*> m_actions;
    PageListModel* m_pageModel;
    PageList* m_pageList;
    QComboBox* m_pageCombo;
    QWidget* m_left = nullptr;
    QWidget* m_comboRow = nullptr;
    look::Label* m_missingTitle = nullptr;
    look::Label* m_missingCount = nullptr;
    IssueModel* m_missingModel;
    IssueList* m_missing;
    OrderForm* m_form;
    FormBinder* m_binder = nullptr;
    QScrollArea* m_side;
    QWidget* m_sideBody;
    QFrame* m_popup;
    look::Line* m_leftLine = nullptr;
    look::Line* m_sideLine = nullptr;
    look::Line* m_panelLine = nullptr;
    QPointer<QWidget> m_duplicates;
    QPointer<QWidget> m_quote;
    FooterBar* m_footer;
    FooterCount m_lacks, m_problems, m_matches;
    QPushButton* m_quoteButton = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_review = nullptr;
    QList<Problem> m_further;                     ///< as the binder has them
    QList<std::pair<Problem, QString>> m_service; ///< and the text that the service spoke of
    QString m_titleShown;
    QByteArray m_checkState;
    Room m_room = Room::Wide;
    bool m_showMissing = false;
    bool m_oneColumn = false;
};

} // namespace lineside
