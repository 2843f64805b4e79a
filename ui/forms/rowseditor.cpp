#include "ui/forms/rowseditor.h"

#include "ui/forms/rowsdelegate.h"
#include "ui/forms/rowstable.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

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
    , m_revert(new QPushButton(tr("Revert"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look::px(12));
    lines->addWidget(m_hint);
    lines->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::px(8));
    for (QPushButton* button : {m_add, m_remove, m_revert}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    lines->addLayout(row);
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
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new RowsDelegate(context, m_table));
    m_table->setAccessibleName(m_rows->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultSectionSize(look::px(200));
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
    refresh();
}

/// A reset forgets the current cell: the agent goes on where he was.
void RowsEditor::restore() {
    const int row = std::min(m_current.y(), m_rows->rowCount() - 1);
    const int column = std::min(m_current.x(), m_rows->columnCount() - 1);
    m_table->setCurrentIndex(m_rows->index(row, column));
    refresh();
}

void RowsEditor::goOn(bool next) {
    const int columns = m_rows->columnCount();
    const int cell = m_current.y() * columns + m_current.x() + (next ? 1 : -1);
    if (cell < 0 || cell >= m_rows->rowCount() * columns)
        return m_table->setFocus();
    const QModelIndex index = m_rows->index(cell / columns, cell % columns);
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
    const QModelIndex current = m_table->currentIndex();
    m_remove->setEnabled(current.isValid() && current.row() < m_rows->filledRows());
    m_revert->setEnabled(m_record->mark(m_rows->group()) != RecordModel::Mark::None);
}

} // namespace lineside
