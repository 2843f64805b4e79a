#include "ui/customer/customerpage.h"

#include "models/formats/integer.h"
#include "ui/customer/askednumber.h"
#include "ui/customer/customerheader.h"
#include "ui/customer/lifelinestate.h"
#include "ui/customer/requery.h"
#include "ui/customer/verifyrow.h"
#include "ui/forms/addressoffers.h"
#include "ui/forms/issues.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/page/keys.h"
#include "ui/page/pagebody.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

CustomerPage::CustomerPage(Desk& desk, Files* files, CustomerContext context, const Record& record,
                           QWidget* parent)
    : RecordPage(FormSchema::customer(),
                 {u"page"_s, tr("Page"), tr("Pages"), u"issues"_s, IssueList::Place::Panel, {}, {}}, parent)
    , m_context(std::move(context))
    , m_header(new CustomerHeader(this))
    , m_verify(new VerifyRow(this))
    , m_requery(new Requery(desk.requery(), this)) {
    m_verify->hide();
    lines()->addWidget(m_header);
    lines()->addWidget(m_verify);
    lines()->addWidget(new look::Line(Qt::Horizontal, this));
    makeList();
    m_stack = new PageStack(model(), m_context, this);
    makeIssues();
    buildFooter();
    join(*m_stack, m_context, files, list(), issues());
    connect(m_stack, &PageStack::made, fields(), &FormBinder::bindForm);
    takeRecord(record);
    showPage(PageStack::Account);
    connectParts();
    makeFieldActions();
    keys::assign(addAction(u"copyAddress"_s, keys::label(keys::Id::CopyAddress),
                           [this] { m_stack->sameAddress()->copy(); }),
                 keys::Id::CopyAddress);
    makeSectionActions();
    startFollowing();
}

CustomerPage::~CustomerPage() = default;

void CustomerPage::buildFooter() {
    using Weight = FooterBar::Weight;
    FooterBar* bar = makeFooter();
    m_problems = bar->addCount(look::Mark::Warn, Weight::Strong, u"problemCount"_s, FooterBar::Edge::Kept);
    m_changes = bar->addCount({}, Weight::Normal, u"changeCount"_s);
    bar->addStatus();
    m_revertAll = bar->addButton(tr("Revert all"), u"revertAll"_s);
    finishFooter(tr("Review and send…"));
}

void CustomerPage::connectParts() {
    for (QPushButton* count : {m_problems.button(), m_changes.button()})
        connect(count, &QPushButton::clicked, this, [this, count] { openIssues(count); });
    connect(m_revertAll, &QPushButton::clicked, &model(), &RecordModel::revertAll);
    connect(m_header->verifyButton(), &QPushButton::toggled, this, &CustomerPage::showVerify);
    connect(m_verify, &VerifyRow::closed, this, [this] { showVerify(false); });
    connect(m_verify, &VerifyRow::verified, this, [this] {
        m_header->setVerified(m_verify->verifiedWords());
        showVerify(false);
    });
    connectRequery();
}

void CustomerPage::connectRequery() {
    connect(m_requery, &Requery::arrived, this, &CustomerPage::takeRecord);
    connect(m_requery, &Requery::runningChanged, this, &CustomerPage::actionsChanged);
    connect(m_requery, &Requery::progress, this, [this](const QString& words) {
        footer()->setStatus(words, words.isEmpty() ? QString() : tr("Cancel"));
    });
    connect(m_requery, &Requery::failed, this, [this](const Failure& failure) {
        m_failure = words(failure, During::LookUp);
        footer()->setStatus(m_failure.text, m_failure.details.isEmpty() ? QString() : tr("Details"), true);
    });
    connect(footer()->link(), &QPushButton::clicked, this, [this] {
        if (m_requery->isRunning())
            m_requery->cancel();
        else
            openDetails();
    });
}

QString CustomerPage::title() const {
    return customerTitle(model().baseline());
}

QString CustomerPage::customerId() const {
    return model().key();
}

CustomerLine CustomerPage::line() const {
    return customerLine(model().baseline(), m_context);
}

CustomerLine customerLine(const Record& record, const CustomerContext& context) {
    return {readKey(record.text("Customer/ID"_element)), customerTitle(record),
            customerNumber(record, context.catalog.serviceItem().number),
            lifelineState(record, context.now().date()).reminder};
}

void CustomerPage::takeRecord(const Record& now) {
    if (!model().setBaseline(now))
        return;
    m_readAt = std::chrono::steady_clock::now();
    takeBaseline();
    Q_EMIT titleChanged();
}

void CustomerPage::takeBaseline() {
    const Record& record = model().baseline();
    m_header->setRecord(record, m_context);
    m_verify->setRecord(record, m_context);
    m_header->setVerified(m_verify->verifiedWords());
    m_stack->takeBaseline();
    followNumber();
    follow();
}

void CustomerPage::takeDraftView(const QByteArray& view) {
    // What was kept is older than any answer that is still to come.
    m_readAt = {};
    takeBaseline();
    restoreLayout(view);
    Q_EMIT titleChanged();
}

void CustomerPage::foundBy(const Guess& asked) {
    m_foundBy = asked;
    followNumber();
}

/// A number can have moved on, or the service be mistaken: the agent is to see that it is not here.
void CustomerPage::followNumber() {
    const Rows& services = model().baseline().rows("Customer/Services"_group);
    m_header->setNote(lacksNumber(services, m_foundBy, m_context.catalog.serviceItem())
                          ? lacksWords(m_foundBy)
                          : QString());
}

void CustomerPage::setContext(const CustomerContext& context) {
    m_context = context;
    takeContext(context);
    m_stack->setContext(context);
    takeBaseline();
}

void CustomerPage::refresh() {
    footer()->setStatus({});
    m_requery->start(customerId());
}

bool CustomerPage::canRefresh() const {
    return !m_requery->isRunning();
}

/// The review asks again by itself; an older answer must not come after it.
void CustomerPage::beginReview() {
    m_requery->cancel();
}

void CustomerPage::followRecord() {
    m_stack->applyRules();
}

void CustomerPage::followIssues() {
    const QList<Issue> problems = problemIssues(model().problems(), showsMissing());
    const QList<Issue> changes = changeIssues(model(), m_context);
    issueModel()->setIssues(panelIssues(problems, changes));
    bool refused = false;
    for (const Problem& problem : model().problems())
        refused = refused || problem.severity != Severity::Warn;
    m_problems.setMark(refused ? look::Mark::Refuse : look::Mark::Warn);
    m_problems.show(int(problems.size()), tr("%n problems", nullptr, int(problems.size())));
    m_changes.button()->setText(changes.isEmpty() ? tr("No changes")
                                                  : tr("%n changes", nullptr, int(changes.size())));
    m_changes.button()->show();
    m_revertAll->setEnabled(!changes.isEmpty());
    reviewButton()->setEnabled(!changes.isEmpty());
}

/// How much is changed on each page, how many services there are, and when Lifeline wants the agent.
void CustomerPage::dressSections(QList<PageListModel::Page>& pages) {
    for (const FormRow& row : model().form().rows()) {
        if (model().mark(row.id) == RecordModel::Mark::None)
            continue;
        if (const int page = sectionOf(row.id); page < pages.size())
            ++pages[page].count;
    }
    for (const GroupId group : model().form().groups()) {
        if (model().mark(group) == RecordModel::Mark::None)
            continue;
        if (const int page = PageStack::pageOf(group); page < pages.size())
            ++pages[page].count;
    }
    pages[PageStack::Services].count = model().baseline().rows("Customer/Services"_group).count();
    const bool remind = !lifelineState(model().baseline(), m_context.now().date()).reminder.isEmpty();
    if (remind && !pages[PageStack::Lifeline].mark)
        pages[PageStack::Lifeline].mark = look::Mark::Reminder;
}

void CustomerPage::conceal() {
    RecordPage::conceal();
    showVerify(false);
}

void CustomerPage::showVerify(bool open) {
    m_header->verifyButton()->setChecked(open);
    m_verify->setVisible(open);
    if (open)
        m_verify->open();
}

void CustomerPage::openDetails() {
    auto* text = new QLabel(m_failure.text + u"\n\n"_s + m_failure.details);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setMargin(px(12));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    openPopupAbove(text, footer()->link());
}

void CustomerPage::takeRoom(const Room& room) {
    m_header->setRoom(room.low, !room.isWide());
    issues()->setVisible(room.isWide());
    parts()->setSideLineShown(room.isWide());
    list()->setFixedWidth(list()->widthFor(px(room.isWide() || room.low ? 184 : 152)));
    issues()->setFixedWidth(px(256));
    m_stack->measure(room.isStacked(), !room.isWide(), room.column);
}

QList<QWidget*> CustomerPage::middlePanes() const {
    return {m_stack->firstField(page()), issues()};
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
