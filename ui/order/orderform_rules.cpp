#include "ui/forms/addressoffers.h"
#include "ui/forms/addresswidget.h"
#include "ui/forms/fieldflow.h"
#include "ui/forms/fieldhint.h"
#include "ui/forms/firstfield.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/zipoffers.h"
#include "ui/order/orderform.h"
#include "ui/order/productseditor.h"
#include "ui/words/devicewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

// What a form of a new order shows, and what it offers.
namespace lineside {

using namespace Qt::StringLiterals;

namespace {

void setShown(QWidget* widget, bool shown) {
    if (widget->isHidden() == shown)
        widget->setVisible(shown);
}

} // namespace

void OrderForm::bind(RecordModel& record, FormBinder& binder, const OrderContext& context) {
    m_record = &record;
    m_context = context;
    findCells(binder);
    bindAddresses(record);
    bindTicks(record);
    hintDevices(record);
    m_products->bindProducts(record, context);
    m_customFields->bind(record, context);
    m_customFields->fitRows();
    m_exemptions->bind(record, context);
    m_exemptions->fitRows();
    connect(&record, &RecordModel::changesChanged, this, &OrderForm::applyRules);
    applyRules();
}

void OrderForm::setContext(const OrderContext& context) {
    m_context = context;
    m_products->setCatalog(context);
    m_customFields->setContext(context);
    m_exemptions->setContext(context);
    applyRules();
}

void OrderForm::findCells(const FormBinder& binder) {
    QHash<const QWidget*, ElementId> bound;
    for (const ElementId id : binder.elements())
        bound.insert(binder.widget(id), id);
    for (FieldFlow* flow : m_body->findChildren<FieldFlow*>()) {
        for (QWidget* cell : flow->cells()) {
            Cell found{cell, {}};
            for (QWidget* field : cell->findChildren<QWidget*>()) {
                if (!field->property("element").toString().isEmpty())
                    found.fields.append({field, bound.value(field)});
            }
            m_cells.append(found);
        }
    }
}

void OrderForm::bindAddresses(RecordModel& record) {
    const auto places = [this](const QString& zip) {
        return m_context.place ? m_context.place(zip) : std::nullopt;
    };
    for (AddressWidget* widget : {m_service, m_mailing, m_shipTo, m_portFrom}) {
        const auto elements = AddressElements::below(widget->property("elementPrefix").toString());
        new AddressOffers(record, elements, widget);
        new ZipOffers(record, elements, widget, places);
    }
}

void OrderForm::bindTicks(RecordModel& record) {
    const auto box = [this](const QString& name) { return m_body->findChild<QCheckBox*>(name); };
    m_shipping = new GroupTick(record, box(u"shipElsewhere"_s), tr("Ship to the service address"));
    m_port = new GroupTick(record, box(u"bringNumber"_s), tr("Port no number"));
    m_lifeline = new GroupTick(record, box(u"lifelineTick"_s), tr("No Lifeline customer"));
    const std::pair<GroupTick*, QString> first[]{
        {m_shipping, u"shippingAddress"_s}, {m_port, u"portFlow"_s}, {m_lifeline, u"lifelineFlow"_s}};
    for (const auto& [tick, part] : first) {
        connect(tick, &GroupTick::onChanged, this, &OrderForm::applyRules);
        connect(tick, &GroupTick::opened, this, [this, whole = m_body->findChild<QWidget*>(part)] {
            widget()->layout()->activate();
            if (QWidget* field = lineside::firstField(whole)) {
                field->setFocus(Qt::TabFocusReason);
                showField(field);
            }
        });
    }
    connect(m_mailSame, &QCheckBox::clicked, this, [this](bool checked) { m_record->setMirrored(checked); });
}

void OrderForm::hintDevices(RecordModel& record) {
    for (const ElementId id : {"Order/WirelessESN"_element, "Order/WirelessICCID"_element}) {
        for (const Cell& cell : std::as_const(m_cells)) {
            for (const auto& [field, element] : cell.fields) {
                if (element != id)
                    continue;
                auto* hint = new FieldHint(field);
                const auto say = [hint, id, &record] { hint->setHint(deviceWords(record.shownText(id))); };
                connect(&record, &RecordModel::changesChanged, hint, say);
                say();
            }
        }
    }
}

bool OrderForm::isProspect() const {
    return rules::isProspect(m_record->current());
}

bool OrderForm::isLifelinePackage() const {
    const CatalogPackage* package =
        m_context.catalog.package(m_record->current("Order/PackageID"_element).text());
    return package && package->lifeline;
}

void OrderForm::applyRules() {
    for (const Cell& cell : std::as_const(m_cells)) {
        bool any = false;
        for (const auto& [field, id] : cell.fields) {
            const bool shown = id.isValid() && m_record->applies(id) && m_record->isEditable(id);
            setShown(field, shown);
            any = any || shown;
        }
        setShown(cell.widget, any);
    }
    showRules();
}

void OrderForm::showRules() {
    const auto part = [this](const QString& name) { return m_body->findChild<QWidget*>(name); };
    const bool same = m_record->isMirrored();
    const bool ships = m_shipping->isOn();
    m_mailSame->setChecked(same);
    setShown(m_mailing, !same);
    setShown(part(u"mailingLabel"_s), !same && ships);
    setShown(part(u"mailLine"_s), same && !ships);
    static_cast<QLabel*>(part(u"mailLine"_s))->setText(tr("Mail and device go to the service address."));
    setShown(m_shipTo, ships);
    setShown(part(u"shippingLabel"_s), ships);
    setShown(part(u"portFlow"_s), m_port->isOn());
    setShown(m_portFrom, m_port->isOn());
    const bool needed = isLifelinePackage();
    const bool lifeline = needed || m_lifeline->isOn();
    setShown(part(u"lifelineFlow"_s), lifeline);
    setShown(part(u"lifelineTick"_s), !needed);
    setShown(part(u"lifelineLine"_s), needed);
    static_cast<QLabel*>(part(u"lifelineLine"_s))->setText(tr("The package is for Lifeline customers."));
    const bool prospect = isProspect();
    setShown(part(u"prospectLine"_s), prospect);
    setShown(part(u"noOrderLine"_s), prospect);
    setShown(part(u"sendOrdersField"_s), !prospect);
}

} // namespace lineside
