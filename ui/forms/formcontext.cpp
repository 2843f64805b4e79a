#include "ui/forms/formcontext.h"

namespace lineside {
namespace {

/// The service names a custom field by its ID, its label or both.
const CatalogField* fieldOf(const SiteCatalog& catalog, const QString& name) {
    if (const CatalogField* known = catalog.customField(name))
        return known;
    for (const CatalogField& known : catalog.customFields()) {
        if (known.label.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

} // namespace

QList<Choice> FormContext::choices(const Element& element) const {
    const QList<Choice>& own = catalog.choices(element.source);
    return own.isEmpty() ? standardChoices(element) : own;
}

QList<Choice> FormContext::fieldChoices(const QString& field) const {
    QList<Choice> found;
    if (const CatalogField* known = fieldOf(catalog, field)) {
        for (const QString& choice : known->choices)
            found.append({choice, choice});
    }
    return found;
}

bool FormContext::isFieldSensitive(const QString& field) const {
    const CatalogField* known = fieldOf(catalog, field);
    return known ? known->sensitive : catalog.isUnread();
}

FormBinder::ChoiceProvider FormContext::provider() const {
    return [site = *this](const Element& element) { return site.choices(element); };
}

} // namespace lineside
