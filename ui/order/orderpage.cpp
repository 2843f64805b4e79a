#include "ui/order/orderpage.h"

#include "models/record/customername.h"
#include "ui/forms/grouptick.h"
#include "ui/look/metrics.h"
#include "ui/order/fieldwords.h"
#include "ui/order/missingcolumn.h"
#include "ui/order/orderview.h"
#include "ui/order/sidepanels.h"
#include "ui/page/pagebody.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>

namespace lineside {

using namespace Qt::StringLiterals;

OrderPage::OrderPage(OrderContext context, Files* files, QWidget* parent)
    : RecordPage(FormSchema::order(),
                 {u"section"_s, tr("Section"), tr("Sections"), u"missingList"_s, IssueList::Place::Links,
                  tr("Next missing or wrong field"), tr("Previous missing or wrong field")},
                 parent)
    , m_context(std::move(context)) {
    model().setCatalog(m_context.catalog);
    // Most mail goes where the line is. That is no edit of anybody's.
    model().setMirrored(true);
    model().undoStack()->clear();
    makeList();
    listModel()->setLeadingMarks(true);
    makeIssues();
    m_form = new OrderForm(this);
    m_form->setObjectName(u"orderScroll"_s);
    m_form->widget()->installEventFilter(this);
    m_panels = new SidePanels(*m_form, this);
    buildFooter();
    m_left = new MissingColumn(list(), issues(), this);
    join(*m_form, m_context, files, m_left, m_panels);
    m_form->bind(model(), *fields(), m_context);
    m_further = std::make_unique<FurtherProblems>(model(), *m_form);
    connectParts();
    makeFieldActions();
    makeSectionActions();
    setFocusProxy(m_form->firstField(OrderForm::Who));
    m_panels->place(Room::Kind::Wide, *parts());
    startFollowing();
}

OrderPage::~OrderPage() {
    m_form->widget()->removeEventFilter(this); // it asks for room while it goes
}

void OrderPage::buildFooter() {
    using Weight = FooterBar::Weight;
    FooterBar* bar = makeFooter();
    m_lacks = bar->addCount(look::Mark::Missing, Weight::Strong, u"missingCount"_s);
    m_problems = bar->addCount(look::Mark::Refuse, Weight::Strong, u"problemCount"_s);
    m_matches = bar->addCount(look::Mark::Warn, Weight::Normal, u"matchCount"_s);
    bar->addStatus();
    m_quote = bar->addQuiet(tr("Quote"), u"showQuote"_s);
    m_quote->hide();
    m_compare = bar->addButton(tr("Compare packages…"), u"compare"_s);
    finishFooter(tr("Review order…"));
}

void OrderPage::connectParts() {
    for (GroupTick* tick : m_form->ticks())
        connect(tick, &GroupTick::onChanged, this, [this] { follow(); });
    connect(fields(), &FormBinder::visited, this, [this](ElementId id) {
        if (const int section = sectionOf(id); section < OrderForm::SectionCount)
            m_form->look(OrderForm::Section(section));
    });
    for (QPushButton* count : {m_lacks.button(), m_problems.button()})
        connect(count, &QPushButton::clicked, this, [this, count] { openIssues(count); });
    for (QPushButton* button : {m_matches.button(), m_quote})
        connect(button, &QPushButton::clicked, this, &OrderPage::openPanels);
    connect(m_compare, &QPushButton::clicked, this, &OrderPage::compareWanted);
}

QString OrderPage::callerName() const {
    return customerName([this](ElementId id) { return model().current(id).text().trimmed(); },
                        NameStyle::Short);
}

QString OrderPage::title() const {
    const QString name = callerName();
    return name.isEmpty() ? tr("New order") : tr("New order, %1").arg(name);
}

bool OrderPage::canRefresh() const {
    return m_panels->quote() != nullptr;
}

void OrderPage::setNotKept(const Failure& why) {
    RecordPage::setNotKept(why);
    if (why.kind == Failure::Kind::AlreadyMade)
        Q_EMIT alreadyMade(why);
}

void OrderPage::setContext(const OrderContext& context) {
    m_context = context;
    takeContext(context);
    model().setCatalog(context.catalog);
    m_form->setContext(context);
    follow();
}

void OrderPage::setUnseenMatches(int count) {
    m_matches.show(count, tr("%n matches not looked at", nullptr, count));
}

void OrderPage::setServiceProblems(const QList<Problem>& problems) {
    m_further->setServiceProblems(problems);
    follow();
}

QList<Problem> OrderPage::allProblems() const {
    return model().problems() + m_further->all();
}

void OrderPage::followRecord() {
    if (m_further->follow())
        fields()->setFurtherProblems(m_further->all());
    if (const QString now = title(); now != m_titleShown) {
        m_titleShown = now;
        Q_EMIT titleChanged();
    }
}

/// What is missing and wrong, in the fields' own words.
void OrderPage::followIssues() {
    const ProblemStops all = stops();
    QList<Issue> shown;
    int wrong = 0;
    for (const ElementId id : all.atLeast(Severity::Missing)) {
        const bool refused = all.isRefused(id);
        wrong += refused ? 1 : 0;
        shown.append({Issue::Kind::Link,
                      id,
                      refused ? look::Mark::Refuse : look::Mark::Missing,
                      fieldWords(*m_form, id, fields()->widget(id)),
                      {},
                      {}});
    }
    const int missing = int(shown.size()) - wrong;
    issueModel()->setIssues(shown);
    m_left->show(missing, wrong);
    m_lacks.show(missing, tr("%1 missing").arg(missing));
    m_problems.show(wrong, tr("%n problems", nullptr, wrong));
}

/// How much is missing in each section, which are complete, and the parts that come behind them.
void OrderPage::dressSections(QList<PageListModel::Page>& sections) {
    QList<bool> filled(OrderForm::SectionCount + 1, false);
    for (const ElementId id : fields()->elements())
        filled[sectionOf(id)] |= !model().current(id).isNothing();
    for (const GroupId group : model().form().groups())
        filled[OrderForm::sectionOf(group)] |= !model().rows(group).isEmpty();
    for (const ElementId id : stops().atLeast(Severity::Missing)) {
        if (const int section = sectionOf(id); section < sections.size())
            ++sections[section].count;
    }
    for (int i = 0; i < OrderForm::SectionCount; ++i) {
        if (filled[i] && !sections[i].mark)
            sections[i].mark = look::Mark::Complete;
    }
    if (m_panels->room() != Room::Kind::Stacked)
        return;
    if (m_panels->duplicates())
        sections.append({tr("Possible duplicates"), 0, std::nullopt});
    if (m_panels->quote())
        sections.append({tr("Quote"), 0, std::nullopt});
}

/// What is behind a tick comes out with it.
void OrderPage::uncover(ElementId id, const QWidget* field) {
    for (GroupTick* tick : m_form->ticks()) {
        if (schema::isWithin(id, tick->group()) && !field->isVisibleTo(this))
            tick->setOn(true);
    }
}

QList<QWidget*> OrderPage::middlePanes() const {
    QList<QWidget*> panes{issues(), m_form->firstFieldIn(m_form->shown())};
    if (QWidget* side = m_panels->firstField())
        panes.append(side);
    return panes;
}

QByteArray OrderPage::draftView() const {
    const OrderView view{m_form->shipping()->isOn(), m_form->port()->isOn(), m_form->lifeline()->isOn(),
                         m_form->shown(), m_checkState};
    return view.write();
}

void OrderPage::takeDraftView(const QByteArray& kept) {
    if (const auto view = OrderView::read(kept)) {
        const std::pair<GroupTick*, bool> ticks[]{{m_form->shipping(), view->ships},
                                                  {m_form->port(), view->ports},
                                                  {m_form->lifeline(), view->lifeline}};
        for (const auto& [tick, on] : ticks) {
            if (on)
                tick->setOn(true);
        }
        showSection(view->section);
        m_checkState = view->check;
        Q_EMIT checkStateTaken(view->check);
    }
    follow();
}

void OrderPage::setCheckState(const QByteArray& state) {
    if (state == m_checkState)
        return;
    m_checkState = state;
    Q_EMIT draftChanged();
}

void OrderPage::setSidePanels(QWidget* duplicates, QWidget* quote) {
    m_panels->setPanels(duplicates, quote);
    m_panels->place(m_panels->room(), *parts());
    followRoom();
    refreshSections();
    Q_EMIT actionsChanged();
}

void OrderPage::openPanels() {
    m_panels->open(footer());
}

void OrderPage::takeRoom(const Room& room) {
    if (room.kind != m_panels->room()) {
        m_panels->place(room.kind, *parts());
        refreshSections();
    }
    m_left->measure(room.isWide(), height());
    m_panels->measure();
    m_quote->setVisible(room.kind == Room::Kind::Narrow && m_panels->quote());
    m_form->measure(room.isStacked(), !room.isWide(), room.column);
    m_oneColumn = room.isStacked();
    if (isTooWide()) {
        m_oneColumn = true; // long words in large letters: one below the other
        m_form->measure(true, !room.isWide(), room.column);
    }
}

/// What the parts at both sides leave to the form is not enough for two columns.
bool OrderPage::isTooWide() const {
    const int room =
        width() - m_left->width() - m_panels->takenWidth() - m_form->verticalScrollBar()->sizeHint().width();
    return !m_oneColumn && m_form->widget()->minimumSizeHint().width() > room;
}

/// A part that comes into the form may need more room than the others.
bool OrderPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_form->widget() && event->type() == QEvent::LayoutRequest && parts() && isTooWide())
        QMetaObject::invokeMethod(
            this, [this] { followRoom(); }, Qt::QueuedConnection);
    return RecordPage::eventFilter(watched, event);
}

} // namespace lineside
