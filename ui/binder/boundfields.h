#pragma once

#include "ui/binder/binding.h"

#include <QHash>

#include <memory>
#include <vector>

namespace lineside {

/// The widgets of a form that show elements: found by widget, by element, by the focus.
class BoundFields {
public:
    using Bindings = std::vector<std::unique_ptr<Binding>>;

    Binding& add(std::unique_ptr<Binding> binding, int row);
    /// The one whose adapter this was is there no more; null when there was none.
    std::unique_ptr<Binding> take(const QObject* adapter);

    [[nodiscard]] const Bindings& all() const { return m_bindings; }
    /// Of a row of the form's schema.
    [[nodiscard]] QList<Binding*> ofRow(int row) const { return m_byRow.values(row); }
    /// Of a bound widget, or its viewport; null for any other object.
    [[nodiscard]] Binding* of(const QObject* widget) const { return m_byWidget.value(widget); }
    /// The one that holds the focus; null when none does.
    [[nodiscard]] Binding* focused() const;

    [[nodiscard]] QList<ElementId> elements() const;
    /// The first widget of the element; null when the form shows it nowhere.
    [[nodiscard]] QWidget* widget(ElementId id) const;
    /// Gives the focus to the element's first field that can take it; false for none.
    [[nodiscard]] bool focusElement(ElementId id) const;
    /// Shows what the field with the focus masks, or masks it again.
    void revealFocused() const;
    /// Takes everything sensitive off the screen.
    void conceal() const;

private:
    Bindings m_bindings;
    QHash<const QObject*, Binding*> m_byWidget;
    QMultiHash<int, Binding*> m_byRow;
};

} // namespace lineside
