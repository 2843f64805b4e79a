#include "ui/order/orderform.h"

#include "ui/forms/addressoffers.h"
#include "ui/forms/addresswidget.h"
#include "ui/forms/fieldflow.h"
#include "ui/forms/firstfield.h"
#include "ui/forms/formrows.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui/forms/sectionheading.h"
#include "ui/forms/zipoffers.h"
#include "ui/look/metrics.h"
#include "ui/order/productseditor.h"
#include "ui_billingsection.h"
#include "ui_customfieldssection.h"
#include "ui_lifelinesection.h"
#include "ui_linesection.h"
#include "ui_mailsection.h"
#include "ui_portsection.h"
#include "ui_sendingsection.h"
#include "ui_servicesection.h"
#include "ui_taxexemptionssection.h"
#include "ui_whosection.h"

#include <QApplication>
#include <QMetaEnum>
#include <QScrollBar>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

template <typename Ui>
QWidget* made(Ui& ui) {
    auto* form = new QWidget;
    ui.setupUi(form);
    return form;
}

template <typename Ui>
QWidget* made() {
    Ui ui;
    return made(ui);
}

} // namespace

OrderForm::OrderForm(QWidget* parent) : QScrollArea(parent), m_body(new QWidget), m_lines(new QVBoxLayout) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    auto* page = new QWidget;
    page->setObjectName(u"orderForm"_s);
    page->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(page);
    row->addWidget(m_body, 1000);
    row->addStretch(1);
    m_body->setLayout(m_lines);
    m_lines->setContentsMargins(0, 0, 0, 0);
    build();
    flowAll();
    m_lines->addStretch(1);
    setWidget(page);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &OrderForm::followScroll);
}

void OrderForm::build() {
    addSection(made<Ui::WhoSection>());
    Ui::ServiceSection service;
    addSection(made(service));
    m_service = service.serviceAddress;
    Ui::MailSection mail;
    addSection(made(mail));
    m_mailing = mail.mailingAddress;
    m_shipTo = mail.shippingAddress;
    Ui::LineSection line;
    QWidget* lineSection = made(line);
    m_products = line.productsEditor;
    Ui::PortSection port;
    m_portSection = made(port);
    lineSection->layout()->addWidget(m_portSection);
    m_portFrom = port.portAddress;
    addSection(lineSection);
    addSection(made<Ui::BillingSection>());
    addSection(made<Ui::LifelineSection>());
    Ui::CustomFieldsSection fields;
    addSection(made(fields));
    m_customFields = fields.customFieldsEditor;
    Ui::TaxExemptionsSection exemptions;
    addSection(made(exemptions));
    m_exemptions = exemptions.exemptionsEditor;
    addSection(made<Ui::SendingSection>());
}

void OrderForm::addSection(QWidget* section) {
    m_sections.append(section);
    m_lines->addWidget(section);
}

void OrderForm::flowAll() {
    for (AddressWidget* address : {m_service, m_mailing, m_shipTo, m_portFrom})
        address->flow(address->property("nameless").toBool());
    for (FieldFlow* flow : m_body->findChildren<FieldFlow*>())
        flow->arrange();
}

QString OrderForm::title(Section section) {
    switch (section) {
    case Who:
        return tr("Who");
    case Service:
        return tr("Service address");
    case Mail:
        return tr("Mailing, shipping");
    case Line:
        return tr("Line and device");
    case Billing:
        return tr("Billing");
    case Lifeline:
        return tr("Lifeline");
    case CustomFields:
        return tr("Custom fields");
    case TaxExemptions:
        return tr("Tax exemptions");
    case Sending:
    case SectionCount:
        break;
    }
    return tr("Sending");
}

OrderForm::Section OrderForm::sectionOf(const QWidget* widget) const {
    for (int section = 0; section < SectionCount; ++section) {
        if (widget && m_sections.at(section)->isAncestorOf(widget))
            return Section(section);
    }
    return SectionCount;
}

OrderForm::Section OrderForm::sectionOf(const schema::Group& group) {
    const QLatin1StringView name = FormSchema::order().sectionOf(group);
    const int section = name.isEmpty() ? -1 : QMetaEnum::fromType<Section>().keyToValue(name.data());
    return section < 0 ? SectionCount : Section(section);
}

QWidget* OrderForm::firstField(Section section) const {
    if (section == CustomFields)
        return m_customFields->table();
    if (section == TaxExemptions)
        return m_exemptions->table();
    const QWidget* whole = m_sections.at(section);
    QWidget* first = lineside::firstField(whole, [](const QWidget* at) {
        return !qobject_cast<const QAbstractButton*>(at) || at->parentWidget()->property("element").isValid();
    });
    return first ? first : whole->nextInFocusChain();
}

void OrderForm::setExtra(QWidget* first, QWidget* second) {
    m_extra.clear();
    for (QWidget* part : {first, second}) {
        if (!part)
            continue;
        m_lines->insertWidget(m_lines->count() - 1, part);
        part->show();
        m_extra.append(part);
    }
}

int OrderForm::sectionWith(const QWidget* widget) const {
    const Section section = sectionOf(widget);
    return section == SectionCount ? -1 : section;
}

int OrderForm::sectionWith(const schema::Group& group) const {
    const Section section = sectionOf(group);
    return section == SectionCount ? -1 : section;
}

QWidget* OrderForm::firstFieldIn(int section) {
    return firstField(Section(std::min(section, int(Sending))));
}

QWidget* OrderForm::listIn(int section) {
    return section == Line ? m_products->table() : firstFieldIn(section);
}

void OrderForm::showSection(int section) {
    const QList<QWidget*> all = m_sections + m_extra;
    if (section < 0 || section >= all.size())
        return;
    widget()->layout()->activate();
    m_moving = true;
    const int top = all.at(section)->mapTo(widget(), QPoint()).y();
    verticalScrollBar()->setValue(top - (section == 0 ? top : look::px(16)));
    m_moving = false;
    m_shown = section;
    tellShown(section);
}

void OrderForm::look(Section section) {
    if (m_shown == section || section == SectionCount)
        return;
    m_shown = section;
    tellShown(section);
}

void OrderForm::showField(QWidget* field) {
    widget()->layout()->activate();
    m_moving = true;
    ensureWidgetVisible(field, 0, look::px(48)); // with its message
    m_moving = false;
    look(sectionOf(field));
}

/// The section in view is that of the field with the focus, wherever that scrolls to.
bool OrderForm::focusNextPrevChild(bool next) {
    m_moving = true;
    const bool moved = QScrollArea::focusNextPrevChild(next);
    m_moving = false;
    look(sectionOf(QApplication::focusWidget()));
    return moved;
}

/// The last section that begins above the upper third; at the end the one that was wanted stays.
void OrderForm::followScroll() {
    if (m_moving)
        return;
    const QList<QWidget*> all = m_sections + m_extra;
    const int line = verticalScrollBar()->value() + viewport()->height() / 4;
    int found = 0;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i)->mapTo(widget(), QPoint()).y() <= line)
            found = i;
    }
    if (found == m_shown)
        return;
    m_shown = found;
    tellShown(found);
}

void OrderForm::bind(RecordModel& record, FormBinder& binder, const OrderContext& context) {
    m_context = context;
    bindAddresses(record);
    m_rules = new OrderRules(*m_body, record, binder);
    connect(m_rules, &OrderRules::opened, this, [this](QWidget* first) {
        widget()->layout()->activate();
        first->setFocus(Qt::TabFocusReason);
        showField(first);
    });
    m_products->bindProducts(record, context);
    for (RowsEditor* editor : {m_customFields, m_exemptions}) {
        editor->bind(record, context);
        editor->fitRows();
    }
    m_rules->setCatalog(context.catalog);
}

void OrderForm::setContext(const OrderContext& context) {
    m_context = context;
    m_products->setCatalog(context);
    m_customFields->setContext(context);
    m_exemptions->setContext(context);
    m_rules->setCatalog(context.catalog);
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

void OrderForm::measure(bool stacked, bool narrow, int columnWidth) {
    using look::px;
    widget()->layout()->setContentsMargins(px(24), px(20), px(24), px(24));
    m_lines->setSpacing(px(24));
    m_body->setMaximumWidth(stacked ? columnWidth : 2 * columnWidth + px(32));
    for (QWidget* section : std::as_const(m_sections)) {
        section->layout()->setSpacing(look::rowGap());
    }
    m_portSection->layout()->setSpacing(look::rowGap());
    m_portSection->layout()->setContentsMargins(0, px(16), 0, 0);
    for (SectionHeading* heading : m_body->findChildren<SectionHeading*>())
        heading->setContentsMargins(0, 0, 0, px(4));
    for (QWidget* address : std::initializer_list<QWidget*>{m_service, m_mailing, m_shipTo, m_portFrom})
        address->layout()->setSpacing(0);
    for (FieldFlow* flow : m_body->findChildren<FieldFlow*>())
        flow->measure(stacked, columnWidth);
    measureFields(m_body, narrow);
}

} // namespace lineside
