#include "ui/drafts/draftspage.h"

#include "models/ports/whensettled.h"
#include "models/recordmodel/formschema.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/page/customertable.h"
#include "ui/words/failurewords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// As in a list: the page holds no text that only its form still had.
std::optional<SavedDraft> named(std::optional<SavedDraft> draft) {
    if (!draft)
        return draft;
    for (Document& document : draft->content.documents) {
        if (!document.name.isEmpty())
            document.text = QString();
    }
    return draft;
}

} // namespace

DraftsPage::DraftsPage(Drafts& drafts, Attempts* attempts, QWidget* parent)
    : Page(parent)
    , m_drafts(drafts)
    , m_attempts(attempts)
    , m_model(new DraftModel(this))
    , m_table(new CustomerTable(this))
    , m_heading(new look::SectionLabel(tr("Drafts"), this))
    , m_empty(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_message(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_lines(new QVBoxLayout(this))
    , m_row(new QHBoxLayout) {
    setObjectName(u"draftsPage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_table->setObjectName(u"drafts"_s);
    m_table->setAccessibleName(tr("Drafts"));
    m_table->setModel(m_model);
    m_table->setWidths({240, 220, 240, 0});
    m_empty->setObjectName(u"draftsEmpty"_s);
    m_empty->setWordWrap(true);
    m_message->setObjectName(u"draftsMessage"_s);
    m_open = addButton(tr("Open"), u"draftOpen"_s, &DraftsPage::open);
    m_duplicate = addButton(tr("Duplicate"), u"draftDuplicate"_s, &DraftsPage::duplicate);
    m_delete = addButton(tr("Delete"), u"draftDelete"_s, &DraftsPage::remove);
    m_row->addWidget(m_message);
    m_row->addWidget(m_undo);
    m_row->addStretch();
    look::setLink(m_undo);
    m_undo->setObjectName(u"draftUndo"_s);
    m_lines->addWidget(m_heading);
    m_lines->addWidget(m_empty);
    m_lines->addWidget(m_table, 1);
    m_lines->addLayout(m_row);
    m_lines->addStretch(0);
    auto* deletes = new QAction(tr("Delete"), m_table);
    deletes->setShortcut(QKeySequence::Delete);
    deletes->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(deletes);
    connect(deletes, &QAction::triggered, this, &DraftsPage::remove);
    connect(m_table, &CustomerTable::rowOpened, this, &DraftsPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DraftsPage::follow);
    connect(m_undo, &QPushButton::clicked, this, &DraftsPage::restore);
    connect(&drafts, &Drafts::changed, this, &DraftsPage::readDrafts);
    if (attempts)
        connect(attempts, &Attempts::changed, this, &DraftsPage::readAttempts);
    say({});
    readDrafts();
    readAttempts();
    follow();
    measure();
}

QPushButton* DraftsPage::addButton(const QString& words, const QString& name, void (DraftsPage::*does)()) {
    auto* made = new QPushButton(words, this);
    made->setObjectName(name);
    connect(made, &QPushButton::clicked, this, does);
    m_row->addWidget(made);
    return made;
}

QString DraftsPage::title() const {
    return tr("Drafts");
}

QList<QWidget*> DraftsPage::panes() const {
    return m_table->isHidden() ? QList<QWidget*>() : QList<QWidget*>{m_table, m_open};
}

void DraftsPage::setClosedWords(const QString& words) {
    m_closedWords = words;
    follow();
}

void DraftsPage::take() {
    m_table->take();
}

const DraftModel::Line* DraftsPage::selected() const {
    return m_model->line(m_table->currentIndex().row());
}

/// Of what changed only that is read.
void DraftsPage::readDrafts(const QString& changed) {
    if (const DraftModel::Line* at = selected(); at && at->draft)
        m_selected = at->draft->id;
    if (!changed.isEmpty()) {
        whenSettled(m_drafts.one(changed), this,
                    [this, changed](const Result<std::optional<SavedDraft>>& draft) {
                        m_model->setDraft(changed, draft ? named(draft.value()) : std::nullopt);
                        follow();
                    });
        return;
    }
    whenSettled(m_drafts.all(), this, [this](const Result<QList<SavedDraft>>& all) {
        m_model->setDrafts(all ? all.value() : QList<SavedDraft>());
        follow();
    });
}

void DraftsPage::readAttempts(const AttemptChange& changed) {
    const bool shown = changed.state == Attempt::State::Uncertain || m_model->showsAttempt(changed.id);
    if (!m_attempts || (!changed.id.isEmpty() && !shown))
        return;
    whenSettled(m_attempts->find({.states = {Attempt::State::Uncertain}}), this,
                [this](const Result<QList<Attempt>>& all) {
                    m_model->setAttempts(all ? all.value() : QList<Attempt>());
                    follow();
                });
}

void DraftsPage::follow() {
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_closedWords.isEmpty() ? tr("No drafts. What you type is saved here by itself.")
                                             : m_closedWords);
    m_lines->setStretch(m_lines->count() - 1, empty ? 1 : 0);
    if (!empty && !m_table->currentIndex().isValid())
        m_table->selectRow(qMax(0, m_model->rowOf(m_selected)));
    const DraftModel::Line* at = selected();
    for (QPushButton* button : {m_open, m_duplicate, m_delete})
        button->setVisible(!empty);
    m_open->setEnabled(at);
    const bool lostChange = at && at->uncertain && at->kind == DraftContent::Kind::Customer;
    m_open->setText(lostChange ? tr("Look again") : tr("Open"));
    const FormSchema* form = at && at->draft ? FormSchema::named(at->kind) : nullptr;
    m_duplicate->setEnabled(form && !form->reads()); // of something new there may be two
    m_delete->setEnabled(at && at->draft);
}

/// The list has only the names of their documents.
void DraftsPage::open() {
    const DraftModel::Line* at = selected();
    if (at && at->draft)
        openDraft(at->draft->id);
    else if (at)
        openAttempt(at->uncertain->id);
}

void DraftsPage::openDraft(const QString& draftId) {
    whenSettled(m_drafts.one(draftId), this, [this](const Result<std::optional<SavedDraft>>& draft) {
        if (!draft)
            say(words(draft.failure(), During::LookUp).text);
        else if (draft.value())
            emit draftOpened(*draft.value());
    });
}

void DraftsPage::openAttempt(const QString& attemptId) {
    whenSettled(m_attempts->find({.id = attemptId, .texts = true}), this,
                [this](const Result<QList<Attempt>>& found) {
                    if (!found)
                        say(words(found.failure(), During::LookUp).text);
                    else if (!found.value().isEmpty())
                        emit attemptOpened(found.value().first());
                });
}

void DraftsPage::duplicate() {
    const DraftModel::Line* at = selected();
    if (!at || !at->draft)
        return;
    DraftContent copy = at->draft->content;
    copy.open = false;
    m_selected = Drafts::newId();
    m_table->setCurrentIndex({});
    whenSettled(m_drafts.save(m_selected, copy), this, [this](const Result<QDateTime>& saved) {
        if (!saved)
            say(words(saved.failure(), During::LookUp).text);
    });
}

void DraftsPage::remove() {
    const DraftModel::Line* at = selected();
    if (!at || !at->draft)
        return;
    m_removed = at->draft->id;
    const QString title = m_model->index(m_table->currentIndex().row(), DraftModel::Who).data().toString();
    whenSettled(m_drafts.remove(m_removed), this, [this, title](const Result<bool>& removed) {
        if (!removed)
            return say(words(removed.failure(), During::LookUp).text);
        say(tr("Deleted: %1.").arg(title), true);
    });
}

void DraftsPage::restore() {
    m_selected = m_removed;
    m_table->setCurrentIndex({});
    whenSettled(m_drafts.restore(m_removed), this, [this](const Result<bool>& restored) {
        if (!restored)
            return say(words(restored.failure(), During::LookUp).text);
        say({});
        take();
    });
}

void DraftsPage::sayUnreadable() {
    say(tr("This Lineside can't read the draft. It stays here. Tell your supervisor."));
}

void DraftsPage::say(const QString& words, bool undo) {
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    m_undo->setVisible(undo);
}

void DraftsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void DraftsPage::measure() {
    m_lines->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(16));
    m_lines->setSpacing(look::px(12));
    m_row->setSpacing(look::px(8));
}

} // namespace lineside
