#include "ui/outgoing/reviewpanel.h"

#include "models/formats/moment.h"
#include "ui/forms/plaintable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/outgoing/conflictlist.h"

#include <QEvent>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;
using look::Token;

ReviewPanel::ReviewPanel(const ReviewWords& words, QTime openedAt, QWidget* parent)
    : QScrollArea(parent)
    , m_words(words)
    , m_openedAt(openedAt)
    , m_model(new ReviewModel(words, this))
    , m_conflictPart(new QWidget)
    , m_since(new look::Label(look::Type::Small, Token::Second, {}, m_conflictPart))
    , m_conflictList(new ConflictList(words, m_conflictPart))
    , m_statements(new look::Label(look::Type::Body, Token::Text))
    , m_count(new look::Label(look::Type::Small, Token::Second))
    , m_eye(new QToolButton)
    , m_table(new PlainTable) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    build();
    m_conflictPart->hide();
    m_eye->setIcon(look::icon(look::Icon::Eye));
    m_eye->setAutoRaise(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    m_eye->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_table->setModel(m_model);
    m_table->setObjectName(u"reviewTable"_s);
    m_table->setAccessibleName(words.reads() ? tr("Your changes") : tr("What will be sent"));
    m_table->setColumnHidden(ReviewModel::BeforeColumn, !words.reads());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReviewPanel::fitTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const QRect row = m_table->visualRect(index);
                const QPoint at = m_table->viewport()->mapTo(widget(), row.center());
                ensureVisible(at.x(), at.y(), 0, row.height());
            });
    measure();
}

void ReviewPanel::build() {
    auto* inner = new QWidget(this);
    auto* lines = new QVBoxLayout(inner);
    m_conflictPart->setParent(inner);
    auto* conflictLines = new QVBoxLayout(m_conflictPart);
    conflictLines->setContentsMargins(0, 0, 0, 0);
    auto* conflictTitle = new QHBoxLayout;
    conflictTitle->addWidget(new look::SectionLabel(tr("Changed on both sides"), m_conflictPart));
    m_since->setWordWrap(true);
    conflictTitle->addWidget(m_since, 1);
    conflictLines->addLayout(conflictTitle);
    conflictLines->addWidget(m_conflictList);
    lines->addWidget(m_conflictPart);
    auto* title = new QHBoxLayout;
    const bool reads = m_words.reads();
    title->addWidget(new look::SectionLabel(reads ? tr("Your changes") : tr("What will be sent"), inner));
    title->addWidget(m_count);
    title->addStretch(1);
    title->addWidget(m_eye);
    lines->addLayout(title);
    lines->addWidget(m_statements);
    m_statements->setObjectName(u"reviewStatements"_s);
    m_statements->setWordWrap(true);
    m_statements->hide();
    lines->addWidget(m_table);
    lines->addStretch(1);
    auto* note = new look::Label(look::Type::Small, Token::Second,
                                 reads ? tr("Only these elements are sent. A change made at the service in "
                                            "the same second can be overwritten.")
                                       : tr("Only these elements are sent, in this order."),
                                 inner);
    note->setWordWrap(true);
    lines->addWidget(note);
    setWidget(inner);
    inner->setBackgroundRole(QPalette::Base);
}

QString ReviewPanel::since(const QList<Conflict>& conflicts) const {
    const int count = int(conflicts.size());
    const QString unit = m_words.unit(conflicts.first());
    if (!m_openedAt.isValid())
        return count == 1 ? tr("%1 changed at the service since you opened it").arg(unit)
                          : tr("%n things changed at the service since you opened it", nullptr, count);
    const QString from = displayTime(m_openedAt);
    return count == 1 ? tr("%1 changed at the service since %2").arg(unit, from)
                      : tr("%n things changed at the service since %1", nullptr, count).arg(from);
}

void ReviewPanel::setConflicts(const QList<Conflict>& conflicts) {
    m_chosenAbove.clear();
    for (const Conflict& conflict : conflicts) {
        if (conflict.sides.size() == 1)
            m_chosenAbove.append(conflict.sides.first().id);
        else if (conflict.group != GroupId())
            m_chosenAbove.append(conflict.unit.first());
    }
    m_conflictPart->setVisible(!conflicts.isEmpty());
    if (conflicts.isEmpty())
        return;
    m_since->setText(since(conflicts));
    m_conflictList->setConflicts(conflicts);
}

void ReviewPanel::setChanges(const ChangeSet& next) {
    QList<Change> rows;
    std::copy_if(next.changes().cbegin(), next.changes().cend(), std::back_inserter(rows),
                 [this](const Change& change) { return !m_chosenAbove.contains(change.id); });
    m_model->setChanges(rows);
    m_count->setText(QString::number(
        std::count_if(rows.cbegin(), rows.cend(), [](const Change& change) { return !change.companion; })));
    m_table->setVisible(!rows.isEmpty());
}

void ReviewPanel::setStatements(const QStringList& statements) {
    m_statements->setText(statements.join(u'\n'));
    m_statements->setVisible(!statements.isEmpty());
}

QString ReviewPanel::statements() const {
    return m_statements->text();
}

void ReviewPanel::refresh() {
    const bool shown = m_words.isRevealed();
    m_eye->setIcon(look::icon(shown ? look::Icon::EyeOff : look::Icon::Eye));
    m_eye->setToolTip(shown ? tr("Mask again") : tr("Show what is masked for 20 s (F8)"));
    m_eye->setAccessibleName(m_eye->toolTip());
    m_model->refresh();
    m_conflictList->refresh();
}

void ReviewPanel::setChoosing(bool enabled) {
    m_conflictList->setEnabled(enabled);
}

void ReviewPanel::fitTable() {
    const QHeaderView* names = m_table->horizontalHeader();
    const int header = std::max(names->sizeHint().height(), names->minimumHeight());
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, ReviewModel::ColumnCount);
    }
    m_table->setFixedHeight(header + m_model->rowCount() * look::rowHeight());
}

void ReviewPanel::measure() {
    auto* lines = static_cast<QVBoxLayout*>(widget()->layout());
    lines->setContentsMargins(px(24), px(20), px(24), px(16));
    lines->setSpacing(px(8));
    m_conflictPart->layout()->setContentsMargins(0, 0, 0, px(12));
    m_conflictPart->layout()->setSpacing(px(8));
    m_table->setIconSize({px(16), px(16)});
    m_table->horizontalHeader()->setMinimumHeight(look::rowHeight());
    m_eye->setIconSize({px(16), px(16)});
    const int element = px(224), before = px(168);
    m_table->setColumnWidth(ReviewModel::ElementColumn, element);
    m_table->setColumnWidth(ReviewModel::BeforeColumn, before);
    m_conflictList->setColumns(element + px(8), before);
    fitTable();
}

void ReviewPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
