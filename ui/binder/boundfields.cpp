#include "ui/binder/boundfields.h"

#include "ui/fields/maskedfield.h"

#include <QAbstractScrollArea>
#include <QApplication>

#include <algorithm>

namespace lineside {

Binding& BoundFields::add(std::unique_ptr<Binding> binding, int row) {
    Binding* added = binding.get();
    m_byWidget.insert(added->widget(), added);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(added->widget()))
        m_byWidget.insert(area->viewport(), added); // menus are asked for there
    m_byRow.insert(row, added);
    m_bindings.push_back(std::move(binding));
    return *added;
}

std::unique_ptr<Binding> BoundFields::take(const QObject* adapter) {
    const auto at = std::find_if(m_bindings.begin(), m_bindings.end(),
                                 [&](const auto& binding) { return binding->adapter == adapter; });
    if (at == m_bindings.end())
        return nullptr;
    std::unique_ptr<Binding> gone = std::move(*at);
    m_bindings.erase(at);
    m_byWidget.removeIf([&](auto entry) { return entry.value() == gone.get(); });
    m_byRow.removeIf([&](auto entry) { return entry.value() == gone.get(); });
    return gone;
}

Binding* BoundFields::focused() const {
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (Binding* found = of(at))
            return found;
    }
    return nullptr;
}

QList<ElementId> BoundFields::elements() const {
    QList<ElementId> found;
    for (const auto& binding : m_bindings) {
        if (!found.contains(binding->id))
            found.append(binding->id);
    }
    return found;
}

QWidget* BoundFields::widget(ElementId id) const {
    for (const auto& binding : m_bindings) {
        if (binding->id == id)
            return binding->widget();
    }
    return nullptr;
}

bool BoundFields::focusElement(ElementId id) const {
    for (const auto& binding : m_bindings) {
        QWidget* target = binding->widget();
        const bool can =
            target->isEnabled() && (target->focusProxy() || target->focusPolicy() != Qt::NoFocus);
        if (binding->id == id && can) {
            target->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void BoundFields::revealFocused() const {
    const Binding* binding = focused();
    if (auto* field = binding ? qobject_cast<MaskedField*>(binding->widget()) : nullptr)
        field->isRevealed() ? field->conceal() : field->reveal();
}

void BoundFields::conceal() const {
    for (const auto& binding : m_bindings)
        binding->adapter->conceal();
}

} // namespace lineside
