#include "ui/forms/fieldflow.h"

#include "ui/forms/flowlayout.h"
#include "ui/look/metrics.h"

#include <QFormLayout>

namespace lineside {

namespace {

/// The field of a row, or the first of several.
QWidget* fieldOf(QLayoutItem* item) {
    if (!item || item->widget())
        return item ? item->widget() : nullptr;
    const QLayout* row = item->layout();
    for (int i = 0; row && i < row->count(); ++i) {
        if (QWidget* found = fieldOf(row->itemAt(i)))
            return found;
    }
    return nullptr;
}

} // namespace

FieldFlow::FieldFlow(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FieldFlow::arrange() {
    if (auto* form = qobject_cast<QFormLayout*>(layout()))
        take(form);
}

void FieldFlow::take(QFormLayout* form) {
    while (form->rowCount() > 0)
        takeRow(form);
    if (form == layout())
        delete form;
    if (!m_flow)
        m_flow = new FlowLayout(this);
    for (QWidget* cell : std::as_const(m_cells)) {
        if (m_flow->indexOf(cell) < 0)
            m_flow->addWidget(cell);
    }
}

void FieldFlow::takeRow(QFormLayout* form) {
    const QFormLayout::TakeRowResult row = form->takeRow(0);
    auto* cell = new QWidget(this);
    auto* one = new QFormLayout(cell);
    one->setContentsMargins(0, 0, 0, 0);
    one->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    one->setLabelAlignment(Qt::AlignLeading | Qt::AlignLeft | Qt::AlignTop);
    one->setFormAlignment(Qt::AlignLeading | Qt::AlignLeft | Qt::AlignTop);
    QWidget* label = row.labelItem ? row.labelItem->widget() : nullptr;
    delete row.labelItem;
    if (QWidget* field = fieldOf(row.fieldItem)) {
        cell->setObjectName(field->objectName() + QStringLiteral("Cell"));
        for (const char* property : {"wide", "startsLine"})
            cell->setProperty(property, field->property(property));
    }
    if (label)
        one->setWidget(0, QFormLayout::LabelRole, label);
    const QFormLayout::ItemRole role = label ? QFormLayout::FieldRole : QFormLayout::SpanningRole;
    if (QLayout* fields = row.fieldItem ? row.fieldItem->layout() : nullptr) {
        fields->setParent(nullptr);
        one->setLayout(0, role, fields);
    } else if (row.fieldItem) {
        one->setWidget(0, role, row.fieldItem->widget());
        delete row.fieldItem;
    }
    m_cells.append(cell);
}

void FieldFlow::measure(bool stacked, int columnWidth) {
    m_flow->setColumns(stacked ? 1 : 2, columnWidth, look::px(32), look::rowGap());
}

} // namespace lineside
