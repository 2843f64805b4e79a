#include "app/program/context.h"

#include <QFile>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

FormContext formContext(const SiteCatalog& catalog) {
    FormContext context;
    context.choices = [catalog](const Element& element) {
        const QList<Choice>& own = catalog.choices(element.source);
        return own.isEmpty() ? standardChoices(element) : own;
    };
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
    return context;
}

const ZipTable& zipTable() {
    static const ZipTable table = [] {
        QFile file(u":/data/zip.tsv"_s);
        return file.open(QIODevice::ReadOnly) ? ZipTable(file.readAll()) : ZipTable();
    }();
    return table;
}

} // namespace

OrderContext orderContext(const SiteCatalog& catalog, const Settings& settings) {
    OrderContext context;
    static_cast<FormContext&>(context) = formContext(catalog);
    context.catalog = catalog;
    context.place = [](const QString& zip) { return zipTable().find(zip); };
    context.figuresEditable = settings.flag("figuresEditable"_setting);
    return context;
}

CustomerContext customerContext(const SiteCatalog& catalog, const Settings& settings,
                                std::shared_ptr<VerifyLog> verified) {
    CustomerContext context;
    static_cast<FormContext&>(context) = formContext(catalog);
    context.numberColumn = catalog.serviceItem().number;
    context.statusColumn = catalog.serviceItem().status;
    context.packageColumn = catalog.serviceItem().package;
    context.deviceColumn = catalog.serviceItem().device;
    context.simColumn = catalog.serviceItem().sim;
    context.figuresEditable = settings.flag("figuresEditable"_setting);
    context.verified = std::move(verified);
    return context;
}

} // namespace lineside
