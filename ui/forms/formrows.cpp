#include "ui/forms/formrows.h"

#include "ui/fields/memofield.h"
#include "ui/fields/pdffield.h"
#include "ui/fields/tristatebox.h"
#include "ui/forms/fieldlabel.h"
#include "ui/forms/sectionheading.h"
#include "ui/look/message.h"
#include "ui/look/metrics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace lineside {

namespace {

bool holds(const QLayoutItem* item, const QWidget* widget) {
    if (!item)
        return false;
    if (item->widget())
        return item->widget() == widget;
    const QLayout* layout = const_cast<QLayoutItem*>(item)->layout();
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (holds(layout->itemAt(i), widget))
            return true;
    }
    return false;
}

/// A row that comes back shows its message only if it says something.
void hideSilent(QLayout* layout) {
    for (int i = 0; layout && i < layout->count(); ++i) {
        auto* message = qobject_cast<look::Message*>(layout->itemAt(i)->widget());
        if (message && message->text().isEmpty())
            message->hide();
        hideSilent(layout->itemAt(i)->layout());
    }
}

int labelWidth(const QWidget* page, bool narrow) {
    const QFontMetrics strong(look::font(look::Type::Strong));
    int width = look::px(narrow ? 96 : 104);
    for (const FieldLabel* label : page->findChildren<FieldLabel*>())
        width = std::max(width, strong.horizontalAdvance(label->text()) + look::px(2));
    return width;
}

void measureColumn(QWidget* column, int columnWidth) {
    column->setMaximumWidth(columnWidth);
    auto* lines = static_cast<QVBoxLayout*>(column->layout());
    lines->setSpacing(look::px(12));
}

/// Fields in a row, also where a message was put below them.
void measureCell(QLayout* layout) {
    if (auto* row = qobject_cast<QHBoxLayout*>(layout))
        row->setSpacing(look::px(8));
    for (int i = 0; layout && i < layout->count(); ++i)
        measureCell(layout->itemAt(i)->layout());
}

void measureRows(QFormLayout* form) {
    form->setHorizontalSpacing(look::px(12));
    form->setVerticalSpacing(look::rowGap());
    for (int row = 0; row < form->rowCount(); ++row) {
        if (QLayoutItem* field = form->itemAt(row, QFormLayout::FieldRole))
            measureCell(field->layout());
    }
}

/// A tick is as high as the fields beside which it stands, a memo four lines.
void measureHeights(const QWidget* page) {
    for (TriStateBox* box : page->findChildren<TriStateBox*>())
        box->setFixedHeight(look::controlHeight());
    for (PdfField* pdf : page->findChildren<PdfField*>()) {
        pdf->setFixedHeight(look::controlHeight());
        pdf->layout()->setContentsMargins(look::px(10), 0, 0, 0);
    }
    for (MemoField* memo : page->findChildren<MemoField*>())
        memo->setFixedHeight(4 * memo->fontMetrics().lineSpacing() + look::px(16));
    for (SectionHeading* heading : page->findChildren<SectionHeading*>())
        heading->setFixedHeight(std::max(look::px(24), heading->fontMetrics().height()));
}

} // namespace

void setRowVisible(QWidget* field, bool visible) {
    QWidget* parent = field->parentWidget();
    for (QFormLayout* form : parent->findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            QLayoutItem* item = form->itemAt(row, QFormLayout::FieldRole);
            if (!holds(item, field) || form->isRowVisible(row) == visible)
                continue;
            form->setRowVisible(row, visible);
            if (visible)
                hideSilent(item->layout());
        }
    }
}

void measureForm(QWidget* page, bool stacked, bool narrow, int columnWidth) {
    auto* columns = qobject_cast<QBoxLayout*>(page->layout());
    columns->setContentsMargins(look::px(24), look::px(20), look::px(24), look::px(20));
    columns->setSpacing(look::px(stacked ? 20 : page->findChild<FieldLabel*>() ? 40 : 12));
    const bool rows = columns->direction() == QBoxLayout::LeftToRight;
    if (rows == stacked && page->findChild<QFormLayout*>())
        columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    bool filled = true;
    for (int i = 0; i < columns->count(); ++i) {
        QWidget* column = columns->itemAt(i)->widget();
        if (column && column->property("formColumn").toBool()) {
            measureColumn(column, columnWidth);
            columns->setStretch(i, stacked ? 0 : 1000);
            filled = false;
        } else if (columns->itemAt(i)->spacerItem()) {
            filled = true;
        }
    }
    if (!filled) // room that no column takes stays at the end
        columns->addStretch(1);
    measureFields(page, narrow);
}

void measureFields(QWidget* page, bool narrow) {
    for (QFormLayout* form : page->findChildren<QFormLayout*>())
        measureRows(form);
    measureHeights(page);
    const int width = labelWidth(page, narrow);
    for (FieldLabel* label : page->findChildren<FieldLabel*>())
        label->setFixedWidth(width);
    for (QComboBox* combo : page->findChildren<QComboBox*>()) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(3);
    }
}

} // namespace lineside
