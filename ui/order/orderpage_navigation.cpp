#include "ui/binder/belowfield.h"
#include "ui/forms/firstfield.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/order/orderpage.h"
#include "ui/order/productseditor.h"
#include "ui/page/footerbar.h"
#include "ui/page/keys.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>

// Moving about in the page of an order.
namespace lineside {

using namespace Qt::StringLiterals;

void OrderPage::connectParts() {
    connect(&m_model, &RecordModel::changesChanged, this, &OrderPage::followModel);
    connect(&m_model, &RecordModel::changesChanged, this, &OrderPage::draftChanged);
    connect(&m_model, &RecordModel::modifiedChanged, this, [this] {
        Q_EMIT modifiedChanged();
        Q_EMIT actionsChanged();
    });
    for (GroupTick* tick : m_form->ticks())
        connect(tick, &GroupTick::onChanged, this, &OrderPage::followModel);
    connect(m_pageList, &PageList::pageChanged, this, &OrderPage::showSection);
    connect(m_pageCombo, &QComboBox::activated, this, &OrderPage::showSection);
    connect(m_form, &OrderForm::sectionShown, this, [this](int section) {
        m_pageList->followPage(section);
        m_pageCombo->setCurrentIndex(section);
    });
    connect(m_binder, &FormBinder::visited, this, [this](ElementId id) {
        if (const int section = sectionOf(id); section < OrderForm::SectionCount)
            m_form->look(OrderForm::Section(section));
    });
    connect(m_missing, &IssueList::jumpAsked, this, &OrderPage::goTo);
    for (QPushButton* count : {m_lacks.button(), m_problems.button()})
        connect(count, &QPushButton::clicked, this, [this, count] { openMissing(count); });
    connect(m_matches.button(), &QPushButton::clicked, this, &OrderPage::openPanels);
    connect(m_quoteButton, &QPushButton::clicked, this, &OrderPage::openPanels);
    connect(m_compare, &QPushButton::clicked, this, &OrderPage::compareWanted);
    connect(m_review, &QPushButton::clicked, this, &OrderPage::review);
}

QAction* OrderPage::addAction(const QString& name, const QString& words, const std::function<void()>& does) {
    auto* action = new QAction(words, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

void OrderPage::makeActions() {
    using keys::Id;
    const auto add = [this](const QString& name, Id id, const QString& words,
                            const std::function<void()>& does) {
        keys::assign(addAction(name, words, does), id);
    };
    add(u"nextProblem"_s, Id::NextProblem, tr("Next missing or wrong field"), [this] { nextMissing(); });
    add(u"previousProblem"_s, Id::PreviousProblem, tr("Previous missing or wrong field"),
        [this] { nextMissing(-1); });
    add(u"revertField"_s, Id::RevertField, keys::label(Id::RevertField),
        [this] { m_binder->revertFocused(); });
    add(u"reveal"_s, Id::Reveal, keys::label(Id::Reveal), [this] { m_binder->revealFocused(); });
    for (int i = 0; i < OrderForm::SectionCount; ++i) {
        const auto section = OrderForm::Section(i);
        QAction* action = addAction(u"section%1"_s.arg(i + 1), OrderForm::title(section), [this, section] {
            showSection(section);
            m_form->firstField(section)->setFocus(Qt::ShortcutFocusReason);
        });
        action->setShortcut(keys::numbered(Id::Section, i));
    }
}

void OrderPage::showSection(int section) {
    m_form->show(section);
}

int OrderPage::sectionOf(ElementId id) const {
    if (const QWidget* widget = m_binder->widget(id))
        return m_form->sectionOf(widget);
    return schema::groupOf(schema::any(id)) ? OrderForm::sectionOf(schema::groupOf(id))
                                            : OrderForm::SectionCount;
}

void OrderPage::goTo(ElementId id) {
    const int section = sectionOf(id);
    if (section >= OrderForm::SectionCount)
        return;
    QWidget* field = m_binder->widget(id);
    if (!field) {
        showSection(section);
        QWidget* table = section == OrderForm::Line ? m_form->products()->table()
                                                    : m_form->firstField(OrderForm::Section(section));
        return table->setFocus(Qt::ShortcutFocusReason);
    }
    for (GroupTick* tick : m_form->ticks()) {
        if (schema::isWithin(id, tick->group()) && !field->isVisibleTo(this))
            tick->setOn(true);
    }
    m_form->showField(field);
    if (!m_binder->focusElement(id))
        field->setFocus(Qt::ShortcutFocusReason);
    m_form->showField(field);
}

/// In the order of the form, each element once.
QList<ElementId> OrderPage::stops(Severity least) const {
    const QList<ElementId> order = m_binder->elements();
    QList<ElementId> found;
    for (const Problem& problem : allProblems()) {
        if (problem.severity >= least && !found.contains(problem.element) &&
            sectionOf(problem.element) < OrderForm::SectionCount)
            found.append(problem.element);
    }
    const auto rank = [&](ElementId id) { return std::pair(sectionOf(id), order.indexOf(id)); };
    std::stable_sort(found.begin(), found.end(), [&](ElementId a, ElementId b) { return rank(a) < rank(b); });
    return found;
}

void OrderPage::nextMissing(int step) {
    const QList<ElementId> found = stops(Severity::Warn);
    if (found.isEmpty())
        return;
    const QList<ElementId> order = m_binder->elements();
    const ElementId focused = m_binder->focusedElement();
    const qsizetype count = found.size();
    qsizetype at = found.indexOf(focused);
    if (at < 0) { // between two: from where the focus is
        const auto rank = [&](ElementId id) { return std::pair(sectionOf(id), order.indexOf(id)); };
        at = 0;
        while (focused.isValid() && at < count && rank(found.at(at)) < rank(focused))
            ++at;
        if (step > 0)
            --at;
    }
    goTo(found.at((at + step + count) % count));
}

void OrderPage::review() {
    const QList<ElementId> wrong = stops(Severity::Refuse);
    const QList<ElementId> missing = stops(Severity::Missing);
    if (wrong.isEmpty() && missing.isEmpty()) {
        Q_EMIT reviewRequested();
        return;
    }
    m_showMissing = true;
    m_binder->setShowMissing(true);
    followModel();
    goTo(wrong.isEmpty() ? missing.first() : wrong.first());
    Q_EMIT reviewLeft();
}

void OrderPage::refreshSections() {
    QList<PageListModel::Page> pages(OrderForm::SectionCount);
    QList<bool> filled(OrderForm::SectionCount, false);
    QList<int> worst(OrderForm::SectionCount, -1);
    for (int i = 0; i < OrderForm::SectionCount; ++i)
        pages[i].title = OrderForm::title(OrderForm::Section(i));
    for (const ElementId id : m_binder->elements())
        filled[sectionOf(id)] = filled[sectionOf(id)] || !m_model.current(id).isNothing();
    for (const GroupId group : m_model.form().groups())
        filled[OrderForm::sectionOf(group)] =
            filled[OrderForm::sectionOf(group)] || !m_model.rows(group).isEmpty();
    for (const Problem& problem : allProblems()) {
        const int section = sectionOf(problem.element);
        if (section >= OrderForm::SectionCount)
            continue;
        worst[section] = std::max(worst[section], int(problem.severity));
    }
    for (const ElementId id : stops(Severity::Missing))
        ++pages[sectionOf(id)].count;
    for (int i = 0; i < OrderForm::SectionCount; ++i) {
        if (worst[i] < 0) {
            if (filled[i])
                pages[i].mark = look::Mark::Complete;
            continue;
        }
        const auto severity = Severity(worst[i]);
        pages[i].mark = severity == Severity::Warn                        ? look::Mark::Warn
                        : severity == Severity::Missing && !m_showMissing ? look::Mark::Missing
                                                                          : look::Mark::Refuse;
    }
    if (m_room == Room::Stacked) {
        if (m_duplicates)
            pages.append({tr("Possible duplicates"), 0, std::nullopt});
        if (m_quote)
            pages.append({tr("Quote"), 0, std::nullopt});
    }
    m_pageModel->setPages(pages);
    m_pageList->followPage(m_form->shown());
    m_pageCombo->setCurrentIndex(m_form->shown());
}

void OrderPage::refreshMissing() {
    QList<Issue> entries;
    int missing = 0, wrong = 0;
    const QList<Problem> all = allProblems();
    for (const ElementId id : stops(Severity::Missing)) {
        const bool refused = std::any_of(all.cbegin(), all.cend(), [id](const Problem& problem) {
            return problem.element == id && problem.severity == Severity::Refuse;
        });
        refused ? ++wrong : ++missing;
        entries.append({Issue::Kind::Link,
                        id,
                        refused ? look::Mark::Refuse : look::Mark::Missing,
                        fieldWords(id),
                        {},
                        {}});
    }
    m_missingModel->setIssues(entries);
    m_missingTitle->setText(wrong == 0     ? tr("Still missing")
                            : missing == 0 ? tr("To mend")
                                           : tr("Missing or to mend"));
    m_missingCount->setText(QString::number(entries.size()));
    for (QWidget* part : std::initializer_list<QWidget*>{m_missingTitle, m_missingCount, m_missing})
        part->setVisible(!entries.isEmpty());
    m_lacks.show(missing, tr("%1 missing").arg(missing));
    m_problems.show(wrong, wrong == 1 ? tr("1 problem") : tr("%1 problems").arg(wrong));
}

QList<QWidget*> OrderPage::panes() const {
    QList<QWidget*> panes;
    QWidget* list = m_left->isVisible() ? static_cast<QWidget*>(m_pageList) : m_pageCombo;
    const auto section = OrderForm::Section(std::min(m_form->shown(), int(OrderForm::Sending)));
    QList<QWidget*> all{list, m_missing, m_form->firstField(section)};
    if (QWidget* side = firstField(m_sideBody))
        all.append(side);
    all.append(m_review);
    for (QWidget* pane : std::as_const(all)) {
        if (pane->isVisible() && pane->isEnabled())
            panes.append(pane);
    }
    return panes;
}

} // namespace lineside
