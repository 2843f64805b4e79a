#include "ui/order/orderrules.h"

#include "ui/forms/fieldflow.h"
#include "ui/forms/fieldhint.h"
#include "ui/forms/firstfield.h"
#include "ui/forms/grouptick.h"
#include "ui/words/devicewords.h"

#include <QCheckBox>
#include <QLabel>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

void show(QWidget* widget, bool shown) {
    if (widget->isHidden() == shown)
        widget->setVisible(shown);
}

} // namespace

OrderRules::OrderRules(QWidget& body, RecordModel& record, const FormBinder& binder)
    : QObject(&body)
    , m_body(body)
    , m_record(record)
    , m_mailSame(body.findChild<QCheckBox*>(u"mailSame"_s)) {
    findCells(binder);
    bindTicks();
    hintDevices();
    connect(&record, &RecordModel::changesChanged, this, &OrderRules::apply);
}

void OrderRules::setCatalog(const SiteCatalog& catalog) {
    m_catalog = catalog;
    apply();
}

void OrderRules::findCells(const FormBinder& binder) {
    QHash<const QWidget*, ElementId> bound;
    for (const ElementId id : binder.elements())
        bound.insert(binder.widget(id), id);
    for (FieldFlow* flow : m_body.findChildren<FieldFlow*>()) {
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

void OrderRules::bindTicks() {
    const auto box = [this](const QString& name) { return m_body.findChild<QCheckBox*>(name); };
    m_shipping = new GroupTick(m_record, box(u"shipElsewhere"_s), tr("Ship to the service address"));
    m_port = new GroupTick(m_record, box(u"bringNumber"_s), tr("Port no number"));
    m_lifeline = new GroupTick(m_record, box(u"lifelineTick"_s), tr("No Lifeline customer"));
    const std::pair<GroupTick*, QString> first[]{
        {m_shipping, u"shippingAddress"_s}, {m_port, u"portFlow"_s}, {m_lifeline, u"lifelineFlow"_s}};
    for (const auto& [tick, part] : first) {
        connect(tick, &GroupTick::onChanged, this, &OrderRules::apply);
        connect(tick, &GroupTick::opened, this, [this, whole = m_body.findChild<QWidget*>(part)] {
            if (QWidget* field = firstField(whole))
                Q_EMIT opened(field);
        });
    }
    connect(m_mailSame, &QCheckBox::clicked, this, [this](bool checked) { m_record.setMirrored(checked); });
}

void OrderRules::hintDevices() {
    for (const ElementId id : {"Order/WirelessESN"_element, "Order/WirelessICCID"_element}) {
        for (const Cell& cell : std::as_const(m_cells)) {
            for (const auto& [field, element] : cell.fields) {
                if (element != id)
                    continue;
                auto* hint = new FieldHint(field);
                const auto say = [this, hint, id] { hint->setHint(deviceWords(m_record.shownText(id))); };
                connect(&m_record, &RecordModel::changesChanged, hint, say);
                say();
            }
        }
    }
}

bool OrderRules::isProspect() const {
    return rules::isProspect(m_record.current());
}

bool OrderRules::isLifelinePackage() const {
    const CatalogPackage* package = m_catalog.package(m_record.current("Order/PackageID"_element).text());
    return package && package->lifeline;
}

void OrderRules::apply() {
    for (const Cell& cell : std::as_const(m_cells)) {
        bool any = false;
        for (const auto& [field, id] : cell.fields) {
            const bool isHeld = id.isValid() && m_record.heldBack().contains(id);
            const bool shown = id.isValid() && m_record.applies(id) && (m_record.isEditable(id) || isHeld);
            show(field, shown);
            any = any || shown;
        }
        show(cell.widget, any);
    }
    showParts();
}

void OrderRules::showParts() {
    const bool same = m_record.isMirrored();
    const bool ships = m_shipping->isOn();
    m_mailSame->setChecked(same);
    setShown(u"mailingAddress"_s, !same);
    setShown(u"mailingLabel"_s, !same && ships);
    setShown(u"mailLine"_s, same && !ships);
    say(u"mailLine"_s, tr("Mail and device go to the service address."));
    setShown(u"shippingAddress"_s, ships);
    setShown(u"shippingLabel"_s, ships);
    setShown(u"portFlow"_s, m_port->isOn());
    setShown(u"portAddress"_s, m_port->isOn());
    const bool needed = isLifelinePackage();
    setShown(u"lifelineFlow"_s, needed || m_lifeline->isOn());
    setShown(u"lifelineTick"_s, !needed);
    setShown(u"lifelineLine"_s, needed);
    say(u"lifelineLine"_s, tr("The package is for Lifeline customers."));
    const bool prospect = isProspect();
    setShown(u"prospectLine"_s, prospect);
    setShown(u"noOrderLine"_s, prospect);
    setShown(u"sendOrdersField"_s, !prospect);
}

void OrderRules::setShown(const QString& name, bool shown) const {
    show(m_body.findChild<QWidget*>(name), shown);
}

void OrderRules::say(const QString& name, const QString& words) const {
    m_body.findChild<QLabel*>(name)->setText(words);
}

} // namespace lineside
