#include "ui/binder/belowfield.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace lineside {

namespace {

/// A layout, and what in it holds the field: the field itself, a row of fields, or a widget around them.
struct Place {
    QLayout* layout = nullptr;
    QLayoutItem* item = nullptr;
};

Place within(QLayout* layout, const QWidget* widget) {
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget() == widget)
            return {layout, item};
        if (const Place found = within(item->layout(), widget); found.layout)
            return found;
    }
    return {};
}

Place placeOf(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return parent ? within(parent->layout(), widget) : Place();
}

bool isRow(const QLayout* layout) {
    const auto* box = qobject_cast<const QBoxLayout*>(layout);
    return box &&
           (box->direction() == QBoxLayout::LeftToRight || box->direction() == QBoxLayout::RightToLeft);
}

/// Out of rows of fields, to the layout that stacks rows.
Place cellOf(const QWidget* field) {
    Place place = placeOf(field);
    while (isRow(place.layout)) {
        if (auto* outer = qobject_cast<QLayout*>(place.layout->parent()))
            place = {outer, place.layout};
        else
            place = placeOf(place.layout->parentWidget());
    }
    return place;
}

int indexIn(const Place& place) {
    for (int i = 0; i < place.layout->count(); ++i) {
        if (place.layout->itemAt(i) == place.item)
            return i;
    }
    return -1;
}

void give(QVBoxLayout* stack, QLayoutItem* item) {
    if (QLayout* inner = item->layout()) {
        inner->setParent(nullptr);
        stack->addLayout(inner);
        return;
    }
    stack->addWidget(item->widget(), 0, item->alignment());
    delete item;
}

/// A row without a spacing of its own has that of the layout around it, which is about to be another.
void keepSpacing(const Place& place) {
    auto* row = qobject_cast<QBoxLayout*>(place.item->layout());
    if (!row)
        return;
    const QWidget* page = place.layout->parentWidget();
    const int usual = page->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, page);
    row->setSpacing(row->spacing() >= 0 ? row->spacing() : usual);
}

QVBoxLayout* stackFor(const Place& place, QWidget* below) {
    auto* stack = new QVBoxLayout;
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    const int index = indexIn(place);
    keepSpacing(place);
    if (auto* form = qobject_cast<QFormLayout*>(place.layout)) {
        int row = 0;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getItemPosition(index, &row, &role);
        QLayoutItem* item = form->takeAt(index);
        form->setLayout(row, role, stack);
        give(stack, item);
    } else if (auto* grid = qobject_cast<QGridLayout*>(place.layout)) {
        int row = 0, column = 0, rows = 1, columns = 1;
        grid->getItemPosition(index, &row, &column, &rows, &columns);
        QLayoutItem* item = grid->takeAt(index);
        grid->addLayout(stack, row, column, rows, columns);
        give(stack, item);
    }
    stack->addWidget(below);
    return stack;
}

} // namespace

QLabel* rowLabel(const QWidget* field) {
    const Place place = cellOf(field);
    auto* form = qobject_cast<QFormLayout*>(place.layout);
    if (!form)
        return nullptr;
    QWidget* widget = place.item->widget();
    return qobject_cast<QLabel*>(widget ? form->labelForField(widget)
                                        : form->labelForField(place.item->layout()));
}

bool placeBelow(QWidget* field, QWidget* below) {
    const Place place = cellOf(field);
    if (auto* box = qobject_cast<QBoxLayout*>(place.layout)) {
        box->insertWidget(indexIn(place) + 1, below);
        return true;
    }
    if (!qobject_cast<QFormLayout*>(place.layout) && !qobject_cast<QGridLayout*>(place.layout))
        return false;
    stackFor(place, below);
    return true;
}

} // namespace lineside
