#include "ui/settings/overridestable.h"

#include "models/schema/schema.h"
#include "models/wire/names.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

QStringList requestPaths() {
    QStringList paths;
    for (const schema::OperationTables& tables : schema::operations) {
        for (const Element& element : tables.request)
            paths.append(schema::path(schema::id(element)));
    }
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

/// Offers the paths of the schema while one is typed.
class PathDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& /*index*/) const override {
        auto* edit = new QLineEdit(parent);
        auto* completer = new QCompleter(requestPaths(), edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        return edit;
    }
};

} // namespace

OverridesTable::OverridesTable(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_message(new look::Message(this)) {
    m_table->setObjectName(u"settingsOverrides"_s);
    m_table->setAccessibleName(tr("Names of single elements"));
    m_table->setHorizontalHeaderLabels({tr("Element"), tr("Name on the wire")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(0, new PathDelegate(m_table));
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName(u"settingsAddOverride"_s);
    m_remove->setObjectName(u"settingsRemoveOverride"_s);
    m_message->setObjectName(u"settingsOverridesMessage"_s);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_table);
    lines->addWidget(m_message);
    lines->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &OverridesTable::removeRow);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    connect(m_table, &QTableWidget::itemChanged, this, &OverridesTable::changed);
    m_remove->setEnabled(false);
    measure();
}

void OverridesTable::setText(const QString& text) {
    m_table->setRowCount(0);
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        addRow({line.section(u'=', 0, 0), line.section(u'=', 1)});
}

QString OverridesTable::text() const {
    QStringList lines;
    for (const NameOverride& row : overrides())
        lines.append(row.element + u'=' + row.wireName);
    return lines.join(u'\n');
}

void OverridesTable::addRow(const NameOverride& row) {
    const QSignalBlocker quiet(m_table);
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    m_table->setItem(at, 0, new QTableWidgetItem(row.element));
    m_table->setItem(at, 1, new QTableWidgetItem(row.wireName));
}

void OverridesTable::removeRow() {
    m_table->removeRow(m_table->currentRow());
    m_remove->setEnabled(m_table->currentRow() >= 0);
    emit changed();
}

QList<NameOverride> OverridesTable::overrides() const {
    QList<NameOverride> out;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const NameOverride one{m_table->item(row, 0)->text().trimmed(),
                               m_table->item(row, 1)->text().trimmed()};
        if (one != NameOverride{})
            out.append(one);
    }
    return out;
}

QString OverridesTable::problem() const {
    QSet<QString> seen;
    for (const NameOverride& one : overrides()) {
        if (!schema::find(one.element))
            return tr("The service has no element %1.").arg(one.element.isEmpty() ? tr("“”") : one.element);
        if (!WireNames::isPath(one.wireName))
            return tr("The name for %1 has to be an element's name, or names joined by /.").arg(one.element);
        if (seen.contains(one.element))
            return tr("%1 stands here twice.").arg(one.element);
        seen.insert(one.element);
    }
    return {};
}

void OverridesTable::showProblem(const QString& words) {
    if (words.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(look::Problem::Refuse, words);
}

void OverridesTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void OverridesTable::measure() {
    m_table->verticalHeader()->setDefaultSectionSize(look::rowHeight());
    m_table->setFixedHeight(look::rowHeight() * 4);
    layout()->setSpacing(look::px(8));
}

} // namespace lineside
