#pragma once

#include "models/recordmodel/rowsmodel.h"
#include "tests/support/keys.h"
#include "tests/support/orders/typed.h"
#include "ui/binder/formbinder.h"
#include "ui/fields/choicefield.h"
#include "ui/fields/radiofield.h"
#include "ui/fields/tristatebox.h"
#include "ui/forms/plaintable.h"
#include "ui/order/orderpage.h"
#include "ui/order/productseditor.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>

/// Types into the page of an order with key events.
namespace lineside::test {

/// In place of what stands there.
inline void retype(const QString& text) {
    press(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        return press(Qt::Key_Delete);
    typeKeys(text);
    if (QApplication::activePopupWidget())
        press(Qt::Key_Escape);
}

/// Ticks what hides the part of the form that the element stands in.
inline void openPart(OrderPage& page, const QString& path) {
    const std::tuple<QLatin1StringView, QLatin1StringView, bool> parts[]{
        {QLatin1StringView("Order/ShippingAddress/"), QLatin1StringView("shipElsewhere"), true},
        {QLatin1StringView("Order/WirelessPort/"), QLatin1StringView("bringNumber"), true},
        {QLatin1StringView("Customer/Lifeline/"), QLatin1StringView("lifelineTick"), true},
        {QLatin1StringView("Customer/MailingAddress/"), QLatin1StringView("mailSame"), false}};
    for (const auto& [below, name, on] : parts) {
        auto* box = page.findChild<QCheckBox*>(name);
        if (!path.startsWith(below) || box->isChecked() == on || !box->isVisible())
            continue;
        box->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
    }
}

/// The list that shows a group of the order's page.
inline RowsEditor* editorOf(OrderPage& page, GroupId group) {
    switch (OrderForm::sectionOf(group)) {
    case OrderForm::TaxExemptions:
        return page.form().exemptions();
    case OrderForm::CustomFields:
        return page.form().customFields();
    default:
        return page.form().products();
    }
}

inline bool enterCell(OrderPage& page, const Element& element, const Typed& typed) {
    RowsEditor* editor = editorOf(page, *schema::groupOf(element));
    RowsModel* rows = editor->rows();
    auto* products = qobject_cast<ProductsEditor*>(editor);
    if (products && typed.row >= rows->filledRows()) {
        products->addRow();
        retype(typed.text);
        press(Qt::Key_Return);
        return QTest::qWaitFor([&] { return rows->filledRows() > typed.row; });
    }
    int column = 0;
    while (column < rows->columnCount() && rows->columnName(column) != schema::column(element))
        ++column;
    if (column == rows->columnCount())
        return false;
    editor->table()->setFocus(Qt::TabFocusReason);
    editor->table()->setCurrentIndex(rows->index(typed.row, column));
    press(Qt::Key_F2);
    retype(typed.text);
    press(Qt::Key_Return);
    return QTest::qWaitFor(
        [&] { return rows->data(rows->index(typed.row, column), Qt::EditRole).toString() == typed.text; });
}

/// Types as an agent does; an empty text takes the value back. False when no field for it is shown.
inline bool enter(OrderPage& page, const Typed& typed) {
    const ElementId id = *schema::find(typed.path);
    const Element& element = *schema::inRequest(Operation::NewCustomersCreate, id);
    if (schema::groupOf(element))
        return enterCell(page, element, typed);
    openPart(page, typed.path);
    QWidget* field = page.binder().widget(id);
    if (!field || !field->isVisible())
        return false;
    page.goTo(id);
    if (auto* radio = qobject_cast<RadioField*>(field); radio && !typed.text.isEmpty()) {
        radio->button(typed.text)->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        return radio->code() == typed.text;
    }
    auto* box = qobject_cast<TriStateBox*>(field);
    if (box && !typed.text.isEmpty()) {
        for (int i = 0; i < 3 && box->answer() != (typed.text == QLatin1StringView("true")); ++i)
            press(Qt::Key_Space);
        return box->answer().has_value();
    }
    auto* list = qobject_cast<ChoiceField*>(field);
    if (list && !list->isEditable() && !typed.text.isEmpty()) {
        press(Qt::Key_Home);
        for (int i = 0; i < list->count() && list->code() != typed.text; ++i)
            press(Qt::Key_Down);
        return list->code() == typed.text;
    }
    if (typed.text.isEmpty())
        press(Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);
    else
        retype(typed.text);
    return true;
}

/// Whether the focus is where the element is typed: its field, or the list that it stands in.
inline bool isAt(OrderPage& page, ElementId id) {
    const auto group = schema::groupOf(*schema::inRequest(Operation::NewCustomersCreate, id));
    if (!group)
        return page.binder().focusedElement() == id;
    const QWidget* focus = QApplication::focusWidget();
    return focus && editorOf(page, *group)->isAncestorOf(focus);
}

} // namespace lineside::test
