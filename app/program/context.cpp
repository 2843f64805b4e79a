#include "app/program/context.h"

namespace lineside {

CustomerContext customerContext(const SiteCatalog& catalog, const Settings& settings,
                                std::shared_ptr<VerifyLog> verified) {
    CustomerContext context;
    context.choices = [catalog](const Element& element) {
        const QList<Choice>& own = catalog.choices(element.source);
        return own.isEmpty() ? standardChoices(element) : own;
    };
    context.numberColumn = catalog.serviceItem().number;
    context.statusColumn = catalog.serviceItem().status;
    context.packageColumn = catalog.serviceItem().package;
    context.fieldChoices = [catalog](const QString& field) {
        QList<Choice> choices;
        if (const CatalogField* known = catalog.customField(field)) {
            for (const QString& choice : known->choices)
                choices.append({choice, choice});
        }
        return choices;
    };
    context.isFieldSensitive = [catalog](const QString& field) {
        const CatalogField* known = catalog.customField(field);
        return known && known->sensitive;
    };
    context.figuresEditable = settings.figuresEditable;
    context.verified = std::move(verified);
    return context;
}

} // namespace lineside
