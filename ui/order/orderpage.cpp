#include "ui/order/orderpage.h"

#include "models/record/customername.h"
#include "models/schema/addresslabels.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/page/footerbar.h"
#include "ui/words/labels.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;

OrderPage::OrderPage(OrderContext context, Files* files, QWidget* parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_model(FormSchema::order())
    , m_pageModel(new PageListModel(this))
    , m_pageList(new PageList(m_pageModel, this))
    , m_pageCombo(new QComboBox(this))
    , m_missingModel(new IssueModel(this))
    , m_missing(new IssueList(m_missingModel, IssueList::Place::Links, this))
    , m_form(new OrderForm(this))
    , m_side(new QScrollArea(this))
    , m_sideBody(new QWidget)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_footer(new FooterBar(this)) {
    m_model.setFiguresEditable(m_context.figuresEditable);
    m_model.setCatalog(m_context.catalog);
    m_form->widget()->installEventFilter(this);
    // Most mail goes where the line is. That is no edit of anybody's.
    m_model.setMirrored(true);
    m_model.undoStack()->clear();
    m_binder = new FormBinder(m_form, &m_model, m_context.choices);
    m_binder->setFiles(files);
    m_form->bind(m_model, *m_binder, m_context);
    build();
    followModel();
    connectParts();
    makeActions();
    m_pageList->followPage(OrderForm::Who);
    setFocusProxy(m_form->firstField(OrderForm::Who));
    placePanels(Room::Wide);
    followRoom();
}

/// A cell that is still being edited writes into the model when it goes.
OrderPage::~OrderPage() {
    m_form->widget()->removeEventFilter(this); // it asks for room while it goes
    delete m_form;
}

void OrderPage::build() {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->setSizeConstraint(QLayout::SetNoConstraint); // the parts follow the room, not the room the parts
    lines->addWidget(buildBody(), 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    lines->addWidget(m_footer);
    buildFooter();
    m_pageModel->setLeadingMarks(true);
    m_pageCombo->setModel(m_pageModel);
    m_pageCombo->setAccessibleName(tr("Section"));
    m_pageCombo->setObjectName(u"sectionCombo"_s);
    m_pageList->setObjectName(u"sectionList"_s);
    m_pageList->setAccessibleName(tr("Sections"));
    m_missing->setObjectName(u"missingList"_s);
    m_form->setObjectName(u"orderScroll"_s);
    m_popup->setObjectName(u"popup"_s);
    (new QVBoxLayout(m_popup))->setContentsMargins(0, 0, 0, 0);
    m_side->setObjectName(u"sidePanel"_s);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setBackgroundRole(QPalette::Window);
    m_sideBody->setBackgroundRole(QPalette::Window);
    auto* side = new QVBoxLayout(m_sideBody);
    m_panelLine = new look::Line(Qt::Horizontal, m_sideBody);
    side->addWidget(m_panelLine);
    side->addStretch(1);
    m_side->setWidget(m_sideBody);
}

void OrderPage::buildFooter() {
    using Weight = FooterBar::Weight;
    m_lacks = m_footer->addCount(look::Mark::Missing, Weight::Strong, u"missingCount"_s);
    m_problems = m_footer->addCount(look::Mark::Refuse, Weight::Strong, u"problemCount"_s);
    m_matches = m_footer->addCount(look::Mark::Warn, Weight::Normal, u"matchCount"_s);
    m_footer->addStatus();
    m_quoteButton = m_footer->addQuiet(tr("Quote"), u"showQuote"_s);
    m_compare = m_footer->addButton(tr("Compare packages…"), u"compare"_s);
    m_review = m_footer->addButton(tr("Review order…"), u"review"_s);
    look::setPrimary(m_review);
    m_quoteButton->hide();
}

QWidget* OrderPage::buildLeft(QWidget* parent) {
    auto* left = new QWidget(parent);
    left->setBackgroundRole(QPalette::Window);
    left->setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(left);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* title = new QHBoxLayout;
    m_missingTitle = new look::Label(look::Type::Strong, look::Token::Text, tr("Still missing"), left);
    m_missingCount = new look::Label(look::Type::Small, look::Token::Second, {}, left);
    title->addWidget(m_missingTitle);
    title->addWidget(m_missingCount);
    title->addStretch(1);
    lines->addWidget(m_pageList);
    lines->addLayout(title);
    lines->addWidget(m_missing, 1);
    lines->addStretch();
    return left;
}

QWidget* OrderPage::buildBody() {
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_left = buildLeft(body);
    m_leftLine = new look::Line(Qt::Vertical, body);
    m_sideLine = new look::Line(Qt::Vertical, body);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    m_comboRow = new QWidget(body);
    m_comboRow->setBackgroundRole(QPalette::Window);
    m_comboRow->setAutoFillBackground(true);
    auto* comboRow = new QHBoxLayout(m_comboRow);
    comboRow->addWidget(m_pageCombo);
    comboRow->addStretch();
    middle->addWidget(m_comboRow);
    middle->addWidget(m_form, 1);
    row->addWidget(m_left);
    row->addWidget(m_leftLine);
    row->addLayout(middle, 1);
    row->addWidget(m_sideLine);
    row->addWidget(m_side);
    return body;
}

QString OrderPage::callerName() const {
    const auto text = [this](ElementId id) {
        return m_model.applies(id) ? m_model.current(id).text().trimmed() : QString();
    };
    return customerName(text, NameStyle::Short);
}

QString OrderPage::title() const {
    const QString name = callerName();
    return name.isEmpty() ? tr("New order") : tr("New order, %1").arg(name);
}

QUndoStack* OrderPage::undoStack() const {
    return const_cast<RecordModel&>(m_model).undoStack();
}

void OrderPage::setContext(const OrderContext& context) {
    m_context = context;
    m_model.setFiguresEditable(context.figuresEditable);
    m_model.setCatalog(context.catalog);
    m_binder->setChoices(context.choices);
    m_form->setContext(context);
    followModel();
}

void OrderPage::setUnseenMatches(int count) {
    m_matches.show(count,
                   count == 1 ? tr("1 match not looked at") : tr("%1 matches not looked at").arg(count));
}

void OrderPage::setServiceProblems(const QList<Problem>& problems) {
    m_service.clear();
    for (const Problem& problem : problems)
        m_service.append({problem, m_model.shownText(problem.element)});
    followModel();
}

/// What the model can't know: ticks whose part is still empty, and that sending was not decided.
QList<Problem> OrderPage::ownProblems() const {
    QList<Problem> found;
    const auto missing = [&](ElementId id) {
        if (m_model.problems(id).isEmpty())
            found.append({id, Severity::Missing, ProblemCode::Required, {}});
    };
    for (const GroupTick* tick : m_form->ticks()) {
        const ElementId lead = schema::leadOf(tick->group());
        if (lead.isValid() && tick->isAwaited())
            missing(lead);
    }
    if (!m_form->isProspect() && m_model.current("SendOrders"_element).isNothing())
        missing("SendOrders"_element);
    for (const auto& [problem, spokenOf] : m_service) {
        if (m_model.shownText(problem.element) == spokenOf)
            found.append(problem);
    }
    return found;
}

QList<Problem> OrderPage::allProblems() const {
    return m_model.problems() + m_further;
}

void OrderPage::followFurther() {
    const QList<Problem> now = ownProblems();
    if (now == m_further)
        return;
    m_further = now;
    m_binder->setFurtherProblems(now);
}

void OrderPage::followModel() {
    followFurther();
    refreshSections();
    refreshMissing();
    if (const QString now = title(); now != m_titleShown) {
        m_titleShown = now;
        Q_EMIT titleChanged();
    }
}

QSize OrderPage::minimumSizeHint() const {
    return {480, 240};
}

void OrderPage::conceal() {
    m_binder->conceal();
}

void OrderPage::hideEvent(QHideEvent* event) {
    conceal();
    Page::hideEvent(event);
}

QString OrderPage::fieldWords(ElementId id) const {
    const bool name = OrderForm::Who == sectionOf(id);
    const QWidget* field = m_binder->widget(id);
    if (!schema::addressLabel(id).empty() && !name)
        return longLabel(id);
    if (id == "SendOrders"_element)
        return tr("Send now or keep");
    if (id == "Customer/CustomerClass"_element)
        return tr("Residential or business");
    for (const QLabel* beside : m_form->findChildren<QLabel*>()) {
        if (field && beside->buddy() == field && !beside->text().isEmpty())
            return beside->text();
    }
    return label(id);
}

} // namespace lineside
