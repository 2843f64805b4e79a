#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/forms/formcontext.h"
#include "ui/forms/issuelist.h"
#include "ui/page/fieldplaces.h"
#include "ui/page/footerbar.h"
#include "ui/page/page.h"
#include "ui/page/room.h"
#include "ui/page/sectionlist.h"

#include <memory>

class QVBoxLayout;

namespace lineside {

class PageBody;

/// A form of one record in a tab: a list of its sections with counts and marks, the form, the issues that
/// jump to their fields, a footer; moving from problem to problem, the way to the review, drafts, and what
/// follows from the size of the window. Owns the record model and its binder. What kind of record it is, what
/// stands beside the form and how wide, says the kind of page that is made of it.
///
/// Its parts are made in the order of Tab: makeList() and makeIssues(), the form, makeFooter(); then come
/// join() and startFollowing().
class RecordPage : public Page {
    Q_OBJECT

public:
    /// What a kind of page is called, and how its parts are.
    struct Kind {
        QString section; ///< names the list, the combo box and the actions: "page"
        QString sectionWord, sectionsWord;
        QString issues; ///< name of the list of issues
        IssueList::Place place;
        QString nextWord, previousWord; ///< of the actions that go through the problems
    };

    [[nodiscard]] RecordModel& model() { return *m_model; }
    [[nodiscard]] const RecordModel& model() const { return *m_model; }
    /// For stories, which may outlive the page.
    [[nodiscard]] std::shared_ptr<RecordModel> sharedModel() const { return m_model; }
    /// Of the whole form, which is completed for it.
    [[nodiscard]] FormBinder& binder();

    [[nodiscard]] bool isModified() const override { return m_model->isModified(); }
    [[nodiscard]] bool keepsDrafts() const override { return true; }
    [[nodiscard]] DraftContent draft() const override;
    bool takeDraft(const DraftContent& kept) override;
    void setKept(const QDateTime& at) override;
    void setNotKept(const Failure& why) override;
    [[nodiscard]] QUndoStack* undoStack() const override;
    /// Goes to what stands in the way, wrong before missing, which shows as wrong from then on; or asks for
    /// the review.
    void review() override;
    [[nodiscard]] QList<QAction*> menuActions() const override { return m_actions; }
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, 240}; }

    void showSection(int section);
    /// Shows the section of the element's field, gives it the focus and scrolls it and its message into view;
    /// says so where the form has no field for it.
    void goTo(ElementId id);
    /// Through what is wrong and what is missing, from the field that has the focus, or the last one that
    /// had.
    void nextProblem(int step = 1);
    /// Takes everything sensitive off the screen: lock, tab change.
    virtual void conceal();
    /// The model's, and what only the page can know.
    [[nodiscard]] virtual QList<Problem> allProblems() const { return m_model->problems(); }

Q_SIGNALS:
    /// Nothing stands in the way: the record is to be reviewed.
    void reviewRequested();

protected:
    RecordPage(const FormSchema& form, Kind kind, QWidget* parent);
    ~RecordPage() override;

    void makeList();
    void makeIssues();
    /// The page adds its counts and buttons to it before the last one.
    FooterBar* makeFooter();
    void finishFooter(const QString& reviewWords);
    /// Ties the parts together. `left` holds the list, `side` stands at the right.
    void join(Sections& form, const FormContext& context, Files* files, QWidget* left, QWidget* side);
    /// The installation is another.
    void takeContext(const FormContext& context);
    /// From here on everything follows the model; what must come before has been connected to it by now.
    void startFollowing();
    void makeFieldActions();
    void makeSectionActions();
    QAction* addAction(const QString& name, const QString& words, const std::function<void()>& does);
    void addMenuActions(const QList<QAction*>& actions);
    /// Everything shown follows the model.
    void follow();
    void refreshSections();
    void followRoom();
    /// Focus to the issues, or a popup with them where they don't show.
    void openIssues(QWidget* above);
    void openPopupAbove(QWidget* content, const QWidget* above);

    /// The section of an element's field; sectionCount() for none.
    [[nodiscard]] int sectionOf(ElementId id) const;
    [[nodiscard]] ProblemStops stops() const;
    [[nodiscard]] bool showsMissing() const { return m_showMissing; }
    [[nodiscard]] QVBoxLayout* lines() const { return m_lines; }
    [[nodiscard]] PageList* list() const { return m_sections->list(); }
    [[nodiscard]] PageListModel* listModel() const { return m_sections->model(); }
    [[nodiscard]] IssueModel* issueModel() const { return m_issueModel; }
    [[nodiscard]] IssueList* issues() const { return m_issues; }
    [[nodiscard]] FooterBar* footer() const { return m_footer; }
    [[nodiscard]] QPushButton* reviewButton() const { return m_review; }
    [[nodiscard]] FormBinder* fields() const { return m_binder; }
    [[nodiscard]] PageBody* parts() const { return m_body; }

    /// Before a review that may come: what would come in between ends.
    virtual void beginReview() {}
    /// What follows the model before sections and issues do.
    virtual void followRecord() {}
    /// Issues and counts.
    virtual void followIssues() = 0;
    /// Counts and further marks of the sections, which have title and worst mark.
    virtual void dressSections(QList<PageListModel::Page>& sections) = 0;
    /// Widths of the parts, and what shows at all.
    virtual void takeRoom(const Room& room) = 0;
    /// F6 between the list and the review.
    [[nodiscard]] virtual QList<QWidget*> middlePanes() const = 0;
    /// The field of an element that is to be shown may be hidden still.
    virtual void uncover(ElementId /*id*/, const QWidget* /*field*/) {}
    /// Of a draft: its title, and how the page looked.
    [[nodiscard]] virtual QString draftTitle() const { return title(); }
    [[nodiscard]] virtual QByteArray draftView() const = 0;
    virtual void takeDraftView(const QByteArray& view) = 0;

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void followKept();

    Kind m_kind;
    std::shared_ptr<RecordModel> m_model;
    QList<QAction*> m_actions;
    QVBoxLayout* m_lines;
    SectionList* m_sections = nullptr;
    IssueModel* m_issueModel;
    IssueList* m_issues = nullptr;
    Sections* m_form = nullptr;
    FormBinder* m_binder = nullptr;
    std::unique_ptr<FieldPlaces> m_places;
    PageBody* m_body = nullptr;
    FooterBar* m_footer = nullptr;
    QPushButton* m_review = nullptr;
    QString m_kept; ///< of the draft
    bool m_showMissing = false;
    bool m_following = false; ///< not while it is built or goes
};

} // namespace lineside
