#include "ui/forms/rowseditor.h"

#include "ui/forms/rowsdelegate.h"
#include "ui/forms/rowstable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace lineside {

using namespace Qt::StringLiterals;

RowsEditor::RowsEditor(QWidget* parent)
    : QWidget(parent)
    , m_table(new RowsTable(this))
    , m_hint(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_buttons(new QHBoxLayout)
    , m_lines(new QVBoxLayout(this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(look::px(12));
    m_lines->addWidget(m_hint);
    m_lines->addWidget(m_table, 1);
    m_buttons->setSpacing(look::px(8));
    for (QPushButton* button : {m_add, m_remove, m_revert}) {
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
    m_lines->addLayout(m_buttons);
    m_hint->setWordWrap(true);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsEditor::removeSelected);
    connect(m_revert, &QPushButton::clicked, this, [this] { m_record->revertRows(m_rows->group()); });
}

void RowsEditor::setContext(const FormContext& context) {
    static_cast<RowsDelegate*>(m_table->itemDelegate())->setContext(context);
    m_table->viewport()->update();
}

void RowsEditor::bind(RecordModel& record, const FormContext& context) {
    m_record = &record;
    GroupId group;
    for (const GroupId known : record.form().groups()) {
        if (known.text() == property("group").toString())
            group = known;
    }
    m_rows = new RowsModel(record, group, this);
    // A page's members go before its views do, and those still ask.
    connect(&record, &QObject::destroyed, m_rows, [this] { delete m_rows; });
    m_table->setModel(m_rows);
    m_table->setItemDelegate(makeDelegate(context));
    m_table->setAccessibleName(m_rows->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultSectionSize(look::px(200));
    m_hint->setVisible(record.form().reads());
    m_revert->setVisible(record.form().reads());
    m_hint->setText(
        record.form().isRead(group)
            ? tr("The whole list is sent when it is changed.")
            : tr("The service does not say which fields are set. Only the rows entered here are sent."));
    connect(m_rows, &QAbstractItemModel::modelReset, this, &RowsEditor::restore);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    m_current = {index.column(), index.row()};
                refresh();
            });
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                const bool next = hint == QAbstractItemDelegate::EditNextItem;
                if (!next && hint != QAbstractItemDelegate::EditPreviousItem)
                    return;
                // After the view is done with the editor that closed.
                QMetaObject::invokeMethod(
                    this, [this, next] { goOn(next); }, Qt::QueuedConnection);
            });
    fit();
    refresh();
}

RowsDelegate* RowsEditor::makeDelegate(const FormContext& context) {
    return new RowsDelegate(context, m_table);
}

void RowsEditor::addBelow(QWidget* adder) {
    m_emptyRow = false;
    m_add->hide();
    m_buttons->insertWidget(0, adder, 1);
    QLayoutItem* stretch = m_buttons->takeAt(m_buttons->count() - 1);
    delete stretch;
}

void RowsEditor::fitRows() {
    m_fits = true;
    fit();
}

void RowsEditor::fit() {
    if (!m_rows)
        return;
    const int filled = m_rows->filledRows();
    for (int row = 0; row < m_rows->rowCount(); ++row)
        m_table->setRowHidden(row, !m_emptyRow && row >= filled);
    const int shown = m_emptyRow ? m_rows->rowCount() : filled;
    m_table->setVisible(shown > 0);
    m_remove->setVisible(m_emptyRow || filled > 0);
    if (m_fits)
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * look::rowHeight());
}

void RowsEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

/// A reset forgets the current cell: the agent goes on where they were.
void RowsEditor::restore() {
    const int row = std::min(m_current.y(), m_rows->rowCount() - 1);
    const int column = std::min(m_current.x(), m_rows->columnCount() - 1);
    m_table->setCurrentIndex(m_rows->index(row, column));
    fit();
    refresh();
}

/// By what is seen: columns may stand in another order than the service's.
void RowsEditor::goOn(bool next) {
    const QHeaderView* header = m_table->horizontalHeader();
    const int columns = m_rows->columnCount();
    const int rows = m_emptyRow ? m_rows->rowCount() : m_rows->filledRows();
    const int cell = m_current.y() * columns + header->visualIndex(m_current.x()) + (next ? 1 : -1);
    if (cell < 0 || cell >= rows * columns)
        return m_table->setFocus();
    const QModelIndex index = m_rows->index(cell / columns, header->logicalIndex(cell % columns));
    m_table->setCurrentIndex(index);
    m_table->setFocus();
    if (next)
        m_table->edit(index);
}

void RowsEditor::addRow() {
    const QModelIndex index = m_rows->index(m_rows->filledRows(), 0);
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void RowsEditor::removeSelected() {
    std::set<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedIndexes()) {
        if (index.row() < m_rows->filledRows())
            rows.insert(index.row());
    }
    if (rows.empty())
        return;
    m_rows->removeRows(*rows.begin(), *rows.rbegin() - *rows.begin() + 1);
    m_table->setFocus();
}

void RowsEditor::refresh() {
    if (!m_rows)
        return;
    const QModelIndex current = m_table->currentIndex();
    m_remove->setEnabled(current.isValid() && current.row() < m_rows->filledRows());
    m_revert->setEnabled(m_record->mark(m_rows->group()) != RecordModel::Mark::None);
}

} // namespace lineside
