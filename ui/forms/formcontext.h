#pragma once

#include "models/catalog/sitecatalog.h"
#include "ui/binder/formbinder.h"

namespace lineside {

/// What a form, and a review of what was typed into it, need to know of the installation: its catalog of the
/// moment. A value: a changed catalog comes as another context.
struct FormContext {
    SiteCatalog catalog;
    bool figuresEditable = false; ///< by the agent's settings: what the service computes may be typed over

    /// What an element can be set to: by the catalog, else by the service's own standard.
    [[nodiscard]] QList<Choice> choices(const Element& element) const;
    /// The same for the value of a custom field; by its ID or label.
    [[nodiscard]] QList<Choice> fieldChoices(const QString& field) const;
    /// Whether the value of a custom field is masked; by its ID or label.
    [[nodiscard]] bool isFieldSensitive(const QString& field) const;
    /// choices(), for who asks later.
    [[nodiscard]] FormBinder::ChoiceProvider provider() const;
};

} // namespace lineside
