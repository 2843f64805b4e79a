#include "ui/customer/customerheader.h"
#include "ui/customer/customerpage.h"
#include "ui/customer/lifelinestate.h"
#include "ui/customer/requery.h"
#include "ui/customer/servicestable.h"
#include "ui/customer/verifyrow.h"
#include "ui/forms/addressoffers.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/page/keys.h"
#include "ui/words/failurewords.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

// Moving about in a customer's page, and what follows from its size.
namespace lineside {

using namespace Qt::StringLiterals;

void CustomerPage::connectParts() {
    connect(&m_model, &RecordModel::changesChanged, this, &CustomerPage::followModel);
    connect(&m_model, &RecordModel::changesChanged, this, &CustomerPage::draftChanged);
    connect(&m_model, &RecordModel::modifiedChanged, this, [this] {
        Q_EMIT modifiedChanged();
        Q_EMIT actionsChanged();
    });
    connect(m_pageList, &PageList::pageChanged, this, [this](int row) { showPage(PageStack::Page(row)); });
    connect(m_pageCombo, &QComboBox::activated, this, [this](int row) { showPage(PageStack::Page(row)); });
    connect(m_issues, &IssueList::jumpAsked, this, &CustomerPage::goTo);
    for (QPushButton* count : {m_problems.button(), m_changes.button()})
        connect(count, &QPushButton::clicked, this, [this, count] { openIssues(count); });
    connect(m_revertAll, &QPushButton::clicked, &m_model, &RecordModel::revertAll);
    connect(m_review, &QPushButton::clicked, this, &CustomerPage::review);
    connect(m_header->verifyButton(), &QPushButton::toggled, this, &CustomerPage::showVerify);
    connect(m_verify, &VerifyRow::closed, this, [this] { showVerify(false); });
    connect(m_verify, &VerifyRow::verified, this, [this] {
        m_header->setVerified(m_verify->verifiedWords());
        showVerify(false);
    });
    connect(m_requery, &Requery::arrived, this, &CustomerPage::takeRecord);
    connect(m_requery, &Requery::runningChanged, this, &CustomerPage::actionsChanged);
    connect(m_requery, &Requery::progress, this, [this](const QString& words) {
        m_footer->setStatus(words, words.isEmpty() ? QString() : tr("Cancel"));
    });
    connect(m_requery, &Requery::failed, this, [this](const Failure& failure) {
        m_failure = words(failure, During::LookUp);
        m_footer->setStatus(m_failure.text, m_failure.details.isEmpty() ? QString() : tr("Details"), true);
    });
    connect(m_footer->link(), &QPushButton::clicked, this, [this] {
        if (m_requery->isRunning())
            m_requery->cancel();
        else
            openDetails();
    });
}

QAction* CustomerPage::addAction(const QString& name, const QString& words,
                                 const std::function<void()>& does) {
    auto* action = new QAction(words, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

void CustomerPage::makeActions() {
    using keys::Id;
    const auto add = [this](const QString& name, Id id, const std::function<void()>& does) {
        keys::assign(addAction(name, keys::label(id), does), id);
    };
    add(u"nextProblem"_s, Id::NextProblem, [this] { nextProblem(); });
    add(u"previousProblem"_s, Id::PreviousProblem, [this] { nextProblem(-1); });
    add(u"revertField"_s, Id::RevertField, [this] { m_binder->revertFocused(); });
    add(u"reveal"_s, Id::Reveal, [this] { m_binder->revealFocused(); });
    add(u"copyAddress"_s, Id::CopyAddress, [this] { m_stack->sameAddress()->copy(); });
    for (int i = 0; i < PageStack::PageCount; ++i) {
        const auto page = PageStack::Page(i);
        QAction* action = addAction(u"page%1"_s.arg(i + 1), PageStack::title(page), [this, page] {
            showPage(page);
            m_stack->firstField(page)->setFocus(Qt::ShortcutFocusReason);
        });
        action->setShortcut(keys::numbered(Id::Section, i));
    }
}

void CustomerPage::showPage(PageStack::Page page) {
    m_stack->show(page);
    m_pageList->setPage(page);
    m_pageCombo->setCurrentIndex(page);
}

PageStack::Page CustomerPage::pageOf(ElementId id) {
    if (const auto page = PageStack::pageOf(schema::groupOf(id)); page != PageStack::PageCount)
        return page;
    if (!m_binder->widget(id))
        m_stack->complete();
    return m_stack->pageOf(m_binder->widget(id));
}

void CustomerPage::goTo(ElementId id) {
    const PageStack::Page page = pageOf(id);
    if (page == PageStack::PageCount)
        return;
    showPage(page);
    QWidget* field = m_binder->widget(id);
    if (!field)
        return m_stack->firstField(page)->setFocus(Qt::ShortcutFocusReason);
    if (!m_binder->focusElement(id))
        field->setFocus(Qt::ShortcutFocusReason);
    if (auto* area = qobject_cast<QScrollArea*>(m_stack->currentWidget())) {
        area->widget()->layout()->activate();
        area->ensureWidgetVisible(field, 0, look::px(48)); // with its message
    }
}

QList<ElementId> CustomerPage::stops() {
    QList<ElementId> found;
    for (const Problem& problem : m_model.problems()) {
        if (!found.contains(problem.element))
            found.append(problem.element);
    }
    if (found.isEmpty())
        return found;
    m_stack->complete();
    const QList<ElementId> order = m_binder->elements();
    const auto rank = [&](ElementId id) { return std::pair(int(pageOf(id)), order.indexOf(id)); };
    std::sort(found.begin(), found.end(), [&](ElementId a, ElementId b) { return rank(a) < rank(b); });
    return found;
}

void CustomerPage::nextProblem(int step) {
    const QList<ElementId> found = stops();
    if (found.isEmpty())
        return;
    const qsizetype at = found.indexOf(m_binder->focusedElement());
    const qsizetype from = at >= 0 ? at : step > 0 ? -1 : 0;
    const qsizetype count = found.size();
    goTo(found.at((from + step + count) % count));
}

void CustomerPage::review() {
    m_requery->cancel(); // the review asks again by itself; an older answer must not come after it
    for (const Severity severity : {Severity::Refuse, Severity::Missing}) {
        for (const ElementId id : stops()) {
            const QList<Problem> problems = m_model.problems(id);
            if (std::none_of(problems.cbegin(), problems.cend(),
                             [&](const Problem& problem) { return problem.severity == severity; }))
                continue;
            m_showMissing = true;
            m_binder->setShowMissing(true);
            followModel();
            goTo(id);
            Q_EMIT reviewLeft();
            return;
        }
    }
    if (m_model.isModified())
        Q_EMIT reviewRequested();
    else
        Q_EMIT reviewLeft();
}

void CustomerPage::refreshPages() {
    QList<PageListModel::Page> pages(PageStack::PageCount);
    QList<int> worst(PageStack::PageCount, -1);
    for (int i = 0; i < PageStack::PageCount; ++i)
        pages[i].title = PageStack::title(PageStack::Page(i));
    for (const FormRow& row : m_model.form().rows()) {
        if (m_model.mark(row.id) != RecordModel::Mark::None)
            ++pages[pageOf(row.id)].count;
    }
    for (const GroupId group : m_model.form().groups()) {
        if (m_model.mark(group) != RecordModel::Mark::None)
            ++pages[PageStack::pageOf(group)].count;
    }
    pages[PageStack::Services].count = m_model.baseline().rows("Customer/Services"_group).count();
    for (const Problem& problem : m_model.problems()) {
        const PageStack::Page page = pageOf(problem.element);
        if (page != PageStack::PageCount)
            worst[page] = std::max(worst[page], int(problem.severity));
    }
    for (int i = 0; i < PageStack::PageCount; ++i) {
        if (worst[i] < 0)
            continue;
        const auto severity = Severity(worst[i]);
        const bool missing = severity == Severity::Missing && !m_showMissing;
        pages[i].mark = missing                      ? look::Mark::Missing
                        : severity == Severity::Warn ? look::Mark::Warn
                                                     : look::Mark::Refuse;
    }
    const bool remind = !lifelineState(m_model.baseline(), m_context.now().date()).reminder.isEmpty();
    if (remind && !pages[PageStack::Lifeline].mark)
        pages[PageStack::Lifeline].mark = look::Mark::Reminder;
    m_pageModel->setPages(pages);
}

void CustomerPage::showVerify(bool open) {
    m_header->verifyButton()->setChecked(open);
    m_verify->setVisible(open);
    if (open)
        m_verify->open();
}

void CustomerPage::openPopup(QWidget* content, QWidget* above) {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(u"popup"_s);
    auto* lines = new QVBoxLayout(popup);
    lines->setContentsMargins(look::px(4), look::px(4), look::px(4), look::px(4));
    lines->addWidget(content);
    const QSize size(std::min(look::px(344), width()), std::min(look::px(360), height()));
    popup->resize(size);
    popup->move(above->mapToGlobal(QPoint(0, -size.height() - look::px(4))));
    popup->show();
    content->setFocus(Qt::PopupFocusReason);
}

void CustomerPage::openIssues(QWidget* above) {
    if (m_wide) {
        m_issues->setFocus(Qt::OtherFocusReason);
        return;
    }
    auto* list = new IssueList(m_issueModel, IssueList::Place::Panel);
    connect(list, &IssueList::jumpAsked, this, [this, list](ElementId id) {
        list->window()->close();
        goTo(id);
    });
    openPopup(list, above);
}

void CustomerPage::openDetails() {
    auto* text = new QLabel(m_failure.text + u"\n\n"_s + m_failure.details);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setMargin(look::px(12));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    openPopup(text, m_footer->link());
}

void CustomerPage::followRoom() {
    using look::px;
    const QSize room = window()->size();
    m_wide = room.width() >= px(1200);
    const bool stacked = room.width() < px(900);
    m_header->setRoom(room.height() < px(600), !m_wide);
    m_pageList->setVisible(!stacked);
    m_pageLine->setVisible(!stacked);
    m_comboRow->setVisible(stacked);
    m_comboRow->layout()->setContentsMargins(px(24), px(8), px(24), px(8));
    m_issues->setVisible(m_wide);
    m_issueLine->setVisible(m_wide);
    m_pageList->setFixedWidth(px(m_wide || room.height() < px(600) ? 184 : 152));
    m_issues->setFixedWidth(px(256));
    m_stack->measure(stacked, !m_wide, px(room.width() >= px(1700) ? 600 : 520));
}

void CustomerPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    followRoom();
}

void CustomerPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        followRoom();
}

} // namespace lineside
