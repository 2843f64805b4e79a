#include "ui/customer/customerpage.h"

#include "models/formats/integer.h"
#include "ui/customer/askednumber.h"
#include "ui/customer/customerheader.h"
#include "ui/customer/lifelinestate.h"
#include "ui/customer/requery.h"
#include "ui/customer/verifyrow.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/issues.h"
#include "ui/forms/pagelist.h"
#include "ui/look/line.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

CustomerPage::CustomerPage(Desk& desk, Files* files, CustomerContext context, const Record& record,
                           QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_files(files)
    , m_context(std::move(context))
    , m_header(new CustomerHeader(this))
    , m_verify(new VerifyRow(this))
    , m_pageModel(new PageListModel(this))
    , m_pageList(new PageList(m_pageModel, this))
    , m_pageCombo(new QComboBox(this))
    , m_stack(new PageStack(m_model, m_context, this))
    , m_issueModel(new IssueModel(this))
    , m_issues(new IssueList(m_issueModel, IssueList::Place::Panel, this))
    , m_footer(new FooterBar(this))
    , m_requery(new Requery(desk.requery(), this)) {
    m_model.setFiguresEditable(m_context.figuresEditable);
    m_binder = new FormBinder(m_stack, &m_model, m_context.choices);
    m_binder->setFiles(m_files);
    connect(m_stack, &PageStack::made, m_binder, &FormBinder::bindForm);
    build();
    takeRecord(record);
    showPage(PageStack::Account);
    connectParts();
    makeActions();
    followModel();
    followRoom();
}

CustomerPage::~CustomerPage() = default;

void CustomerPage::build() {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->setSizeConstraint(QLayout::SetNoConstraint); // the parts follow the room, not the room the parts
    m_verify->hide();
    lines->addWidget(m_header);
    lines->addWidget(m_verify);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    lines->addWidget(buildBody(), 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    lines->addWidget(m_footer);
    buildFooter();
    m_pageCombo->setModel(m_pageModel);
    m_pageCombo->setAccessibleName(tr("Page"));
    m_pageCombo->setObjectName(u"pageCombo"_s);
    m_pageList->setObjectName(u"pageList"_s);
    m_issues->setObjectName(u"issues"_s);
}

void CustomerPage::buildFooter() {
    m_problems = m_footer->addCount(look::Mark::Warn, FooterBar::Weight::Strong, u"problemCount"_s,
                                    FooterBar::Edge::Kept);
    m_changes = m_footer->addCount({}, FooterBar::Weight::Normal, u"changeCount"_s);
    m_footer->addStatus();
    m_revertAll = m_footer->addButton(tr("Revert all"), u"revertAll"_s);
    m_review = m_footer->addButton(tr("Review and send…"), u"review"_s);
    look::setPrimary(m_review);
}

QWidget* CustomerPage::buildBody() {
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_pageLine = new look::Line(Qt::Vertical, body);
    m_issueLine = new look::Line(Qt::Vertical, body);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    m_comboRow = new QWidget(body);
    m_comboRow->setBackgroundRole(QPalette::Window);
    m_comboRow->setAutoFillBackground(true);
    auto* comboRow = new QHBoxLayout(m_comboRow);
    comboRow->addWidget(m_pageCombo);
    comboRow->addStretch();
    middle->addWidget(m_comboRow);
    middle->addWidget(m_stack, 1);
    row->addWidget(m_pageList);
    row->addWidget(m_pageLine);
    row->addLayout(middle, 1);
    row->addWidget(m_issueLine);
    row->addWidget(m_issues);
    return body;
}

QString CustomerPage::title() const {
    return customerTitle(m_model.baseline());
}

QString CustomerPage::customerId() const {
    return m_model.key();
}

CustomerLine CustomerPage::line() const {
    return customerLine(m_model.baseline(), m_context);
}

CustomerLine customerLine(const Record& record, const CustomerContext& context) {
    return {readKey(record.text("Customer/ID"_element)), customerTitle(record),
            customerNumber(record, context.numberColumn),
            lifelineState(record, context.now().date()).reminder};
}

QUndoStack* CustomerPage::undoStack() const {
    return const_cast<RecordModel&>(m_model).undoStack();
}

void CustomerPage::takeRecord(const Record& now) {
    if (!m_model.setBaseline(now))
        return;
    m_readAt = std::chrono::steady_clock::now();
    takeBaseline();
    Q_EMIT titleChanged();
}

void CustomerPage::takeBaseline() {
    const Record& record = m_model.baseline();
    m_header->setRecord(record, m_context);
    m_verify->setRecord(record, m_context);
    m_header->setVerified(m_verify->verifiedWords());
    m_stack->takeBaseline();
    followNumber();
    followModel();
}

void CustomerPage::foundBy(const Guess& asked) {
    m_foundBy = asked;
    followNumber();
}

/// A number can have moved on, or the service be mistaken: the agent is to see that it is not here.
void CustomerPage::followNumber() {
    const Rows& services = m_model.baseline().rows("Customer/Services"_group);
    m_header->setNote(lacksNumber(services, m_foundBy, m_context) ? lacksWords(m_foundBy) : QString());
}

void CustomerPage::setContext(const CustomerContext& context) {
    m_context = context;
    m_binder->setChoices(context.choices);
    m_stack->setContext(context);
    m_model.setFiguresEditable(context.figuresEditable);
    takeBaseline();
}

void CustomerPage::refresh() {
    m_footer->setStatus({});
    m_requery->start(customerId());
}

bool CustomerPage::canRefresh() const {
    return !m_requery->isRunning();
}

void CustomerPage::followModel() {
    bool refused = false;
    for (const Problem& problem : m_model.problems())
        refused = refused || problem.severity != Severity::Warn;
    const QList<Issue> problems = problemIssues(m_model.problems(), m_showMissing);
    const QList<Issue> changes = changeIssues(m_model, m_context.choices);
    m_issueModel->setIssues(panelIssues(problems, changes));
    m_problems.setMark(refused ? look::Mark::Refuse : look::Mark::Warn);
    m_problems.show(int(problems.size()), tr("%n problems", nullptr, int(problems.size())));
    m_changes.button()->setText(changes.isEmpty() ? tr("No changes")
                                                  : tr("%n changes", nullptr, int(changes.size())));
    m_changes.button()->show();
    m_revertAll->setEnabled(!changes.isEmpty());
    m_review->setEnabled(!changes.isEmpty());
    followKept();
    m_stack->applyRules();
    refreshPages();
}

void CustomerPage::conceal() {
    m_binder->conceal();
    showVerify(false);
}

QSize CustomerPage::minimumSizeHint() const {
    return {480, 240};
}

void CustomerPage::hideEvent(QHideEvent* event) {
    conceal();
    Page::hideEvent(event);
}

QList<QWidget*> CustomerPage::panes() const {
    QList<QWidget*> panes;
    QWidget* list = m_pageList->isVisible() ? static_cast<QWidget*>(m_pageList) : m_pageCombo;
    for (QWidget* pane : {list, m_stack->firstField(page()), static_cast<QWidget*>(m_issues),
                          static_cast<QWidget*>(m_review)}) {
        if (pane->isVisible() && pane->isEnabled())
            panes.append(pane);
    }
    return panes;
}

QByteArray CustomerPage::saveLayout() const {
    return QByteArray::number(int(page()));
}

void CustomerPage::restoreLayout(const QByteArray& layout) {
    bool ok = false;
    const int saved = layout.toInt(&ok);
    if (ok && saved >= 0 && saved < PageStack::PageCount)
        showPage(PageStack::Page(saved));
}

} // namespace lineside
