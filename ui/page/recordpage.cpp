#include "ui/page/recordpage.h"

#include "models/formats/moment.h"
#include "models/recordmodel/formstate.h"
#include "ui/forms/draftlines.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/page/keys.h"
#include "ui/page/pagebody.h"
#include "ui/page/popup.h"
#include "ui/page/sectionmarks.h"
#include "ui/words/labels.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

RecordPage::RecordPage(const FormSchema& form, Kind kind, QWidget* parent)
    : Page(parent)
    , m_kind(std::move(kind))
    , m_model(std::make_shared<RecordModel>(form))
    , m_lines(new QVBoxLayout(this))
    , m_issueModel(new IssueModel(this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->setSizeConstraint(QLayout::SetNoConstraint); // the parts follow the room, not the room the parts
}

/// A cell that is still being edited writes into the model when it goes; nothing follows that any more.
RecordPage::~RecordPage() {
    disconnect(m_model.get(), nullptr, this, nullptr);
    m_following = false;
    if (m_form)
        delete &m_form->body();
}

void RecordPage::makeList() {
    m_sections = new SectionList(m_kind.section, m_kind.sectionWord, m_kind.sectionsWord, this);
    connect(m_sections, &SectionList::picked, this, &RecordPage::showSection);
}

void RecordPage::makeIssues() {
    m_issues = new IssueList(m_issueModel, m_kind.place, this);
    m_issues->setObjectName(m_kind.issues);
    connect(m_issues, &IssueList::jumpAsked, this, &RecordPage::goTo);
}

FooterBar* RecordPage::makeFooter() {
    m_footer = new FooterBar(this);
    return m_footer;
}

void RecordPage::finishFooter(const QString& reviewWords) {
    m_review = m_footer->addButton(reviewWords, u"review"_s);
    look::setPrimary(m_review);
    connect(m_review, &QPushButton::clicked, this, &RecordPage::review);
}

void RecordPage::join(Sections& form, const FormContext& context, Files* files, QWidget* left,
                      QWidget* side) {
    m_form = &form;
    m_model->setFiguresEditable(context.figuresEditable);
    m_binder = new FormBinder(&form.body(), m_model.get(), context.provider());
    m_binder->setFiles(files);
    m_places = std::make_unique<FieldPlaces>(
        form, *m_binder, [this](ElementId id, const QWidget* field) { uncover(id, field); });
    connect(m_binder, &FormBinder::visited, this, [this](ElementId id) { m_places->visited(id); });
    m_body = new PageBody(left, m_sections->combo(), &form.body(), side, this);
    m_lines->addWidget(m_body, 1);
    m_lines->addWidget(new look::Line(Qt::Horizontal, this));
    m_lines->addWidget(m_footer);
    m_form->onSectionShown([this](int section) { m_sections->follow(section); });
}

void RecordPage::takeContext(const FormContext& context) {
    m_binder->setChoices(context.provider());
    m_model->setFiguresEditable(context.figuresEditable);
}

void RecordPage::startFollowing() {
    connect(m_model.get(), &RecordModel::changesChanged, this, &RecordPage::follow);
    connect(m_model.get(), &RecordModel::changesChanged, this, &RecordPage::draftChanged);
    connect(m_model.get(), &RecordModel::modifiedChanged, this, [this] {
        Q_EMIT modifiedChanged();
        Q_EMIT actionsChanged();
    });
    m_following = true;
    follow();
    followRoom();
}

QAction* RecordPage::addAction(const QString& name, const QString& words, const std::function<void()>& does) {
    auto* action = new QAction(words, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

void RecordPage::addMenuActions(const QList<QAction*>& actions) {
    m_actions += actions;
    Q_EMIT actionsChanged();
}

void RecordPage::makeFieldActions() {
    using keys::Id;
    const auto add = [this](const QString& name, Id id, const QString& words,
                            const std::function<void()>& does) {
        keys::assign(addAction(name, words.isEmpty() ? keys::label(id) : words, does), id);
    };
    add(u"nextProblem"_s, Id::NextProblem, m_kind.nextWord, [this] { nextProblem(); });
    add(u"previousProblem"_s, Id::PreviousProblem, m_kind.previousWord, [this] { nextProblem(-1); });
    add(u"revertField"_s, Id::RevertField, {}, [this] { m_binder->revertFocused(); });
    add(u"reveal"_s, Id::Reveal, {}, [this] { m_binder->revealFocused(); });
}

void RecordPage::makeSectionActions() {
    for (int i = 0; i < m_form->sectionCount(); ++i) {
        const QString name = m_kind.section + QString::number(i + 1);
        addAction(name, m_form->sectionTitle(i), [this, i] {
            showSection(i);
            m_form->firstFieldIn(i)->setFocus(Qt::ShortcutFocusReason);
        })->setShortcut(keys::numbered(keys::Id::Section, i));
    }
}

FormBinder& RecordPage::binder() {
    m_form->complete();
    return *m_binder;
}

QUndoStack* RecordPage::undoStack() const {
    return m_model->undoStack();
}

int RecordPage::sectionOf(ElementId id) const {
    return m_places->sectionOf(id);
}

ProblemStops RecordPage::stops() const {
    return m_places->stops(allProblems());
}

void RecordPage::showSection(int section) {
    m_form->showSection(section);
}

void RecordPage::goTo(ElementId id) {
    if (!m_places->goTo(id))
        m_footer->setStatus(tr("There is no field for this here: %1").arg(longLabel(id)), {}, true);
}

void RecordPage::nextProblem(int step) {
    if (const ElementId next = stops().next(m_places->here(), step); next.isValid())
        goTo(next);
}

void RecordPage::review() {
    beginReview();
    const ElementId first = stops().blocking();
    if (first.isValid()) {
        m_showMissing = true;
        m_binder->setShowMissing(true);
        follow();
        goTo(first);
    }
    if (first.isValid() || !canReview())
        Q_EMIT reviewLeft();
    else
        Q_EMIT reviewRequested();
}

void RecordPage::follow() {
    if (!m_following)
        return;
    followRecord();
    refreshSections();
    followIssues();
    followKept();
}

void RecordPage::refreshSections() {
    QList<PageListModel::Page> sections(m_form->sectionCount());
    const auto marks = worstMarks(
        allProblems(), m_form->sectionCount(), [this](ElementId id) { return sectionOf(id); }, m_showMissing);
    for (int i = 0; i < m_form->sectionCount(); ++i)
        sections[i] = {m_form->sectionTitle(i), 0, marks.at(i)};
    dressSections(sections);
    m_sections->model()->setPages(sections);
    m_sections->follow(m_form->currentSection());
}

void RecordPage::openIssues(QWidget* above) {
    if (m_issues->isVisible())
        return m_issues->setFocus(Qt::OtherFocusReason);
    auto* popped = new IssueList(m_issueModel, m_kind.place);
    connect(popped, &IssueList::jumpAsked, this, [this, popped](ElementId id) {
        popped->window()->close();
        goTo(id);
    });
    openPopupAbove(popped, above);
}

void RecordPage::openPopupAbove(QWidget* content, const QWidget* above) {
    const bool links = m_kind.place == IssueList::Place::Links;
    openPopup(this, content, links ? u"missingPopup"_s : u"popup"_s, above,
              links ? QSize(px(280), px(320)) : QSize(px(344), px(360)),
              {px(4), px(links ? 8 : 4), px(4), px(4)});
}

QList<QWidget*> RecordPage::panes() const {
    QList<QWidget*> all = QList<QWidget*>{m_sections->pane()} + middlePanes();
    all.append(m_review);
    all.removeIf([](const QWidget* pane) { return !pane->isVisible() || !pane->isEnabled(); });
    return all;
}

DraftContent RecordPage::draft() const {
    DraftContent content{.kind = m_model->form().name(), .title = draftTitle(), .customerId = customerId()};
    content.form = saveForm(*m_model, &content.documents);
    content.page = draftView();
    return content;
}

bool RecordPage::takeDraft(const DraftContent& kept) {
    if (kept.kind != m_model->form().name() || !restoreForm(*m_model, kept.form, kept.documents).ok)
        return false;
    for (QWidget* line : draftLines(*m_model, this))
        m_lines->insertWidget(m_lines->indexOf(m_footer), line);
    takeDraftView(kept.page);
    return true;
}

void RecordPage::setKept(const QDateTime& at) {
    m_kept = tr("Draft saved %1").arg(displayTime(at));
    followKept();
}

void RecordPage::setNotKept(const Failure& why) {
    m_kept = why.kind == Failure::Kind::AlreadyMade ? tr("This order was made before")
             : why.kind == Failure::Kind::SignIn    ? tr("Not kept until you sign in")
                                                    : tr("The draft is not saved");
    followKept();
}

/// It says nothing of a form in which there is nothing to review.
void RecordPage::followKept() {
    m_footer->setKept(m_review->isEnabled() ? m_kept : QString());
}

void RecordPage::conceal() {
    m_binder->conceal();
}

void RecordPage::hideEvent(QHideEvent* event) {
    conceal();
    Page::hideEvent(event);
}

void RecordPage::followRoom() {
    const Room room = Room::of(window()->size());
    m_body->setStacked(room.isStacked());
    takeRoom(room);
}

void RecordPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    followRoom();
}

void RecordPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (m_body && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        followRoom();
}

} // namespace lineside
