#include "ui/customer/pagestack.h"

#include "ui/customer/extrastable.h"
#include "ui/customer/servicestable.h"
#include "ui/forms/addressoffers.h"
#include "ui/forms/addresswidget.h"
#include "ui/forms/formrows.h"
#include "ui/forms/plaintable.h"
#include "ui/forms/rowseditor.h"
#include "ui_accountpage.h"
#include "ui_addressespage.h"
#include "ui_autodebitpage.h"
#include "ui_billingpage.h"
#include "ui_customfieldspage.h"
#include "ui_identitypage.h"
#include "ui_lifelinepage.h"
#include "ui_otherpage.h"
#include "ui_servicespage.h"
#include "ui_taxexemptionspage.h"

#include <QEvent>
#include <QScrollArea>

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

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    addForms();
    addTables();
}

void PageStack::addForms() {
    add(made<Ui::AccountPage>(), true);
    Ui::AddressesPage addresses;
    add(made(addresses), true);
    m_service = addresses.serviceAddress;
    m_mailing = addresses.mailingAddress;
    m_sameBox = addresses.sameAsService;
    add(made<Ui::BillingPage>(), true);
    add(made<Ui::IdentityPage>(), true);
    add(made<Ui::LifelinePage>(), true);
    add(made<Ui::AutoDebitPage>(), true);
}

void PageStack::addTables() {
    Ui::TaxExemptionsPage exemptions;
    add(made(exemptions), false);
    m_exemptions = exemptions.exemptionsEditor;
    Ui::CustomFieldsPage fields;
    add(made(fields), false);
    m_customFields = fields.customFieldsEditor;
    Ui::ServicesPage services;
    add(made(services), false);
    m_services = services.servicesTable;
    Ui::OtherPage other;
    add(made(other), false);
    m_extras = other.extrasTable;
}

void PageStack::add(QWidget* form, bool scrolls) {
    m_forms.append(form);
    if (!scrolls) {
        addWidget(form);
        return;
    }
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    form->setBackgroundRole(QPalette::Base);
    area->setBackgroundRole(QPalette::Base);
    area->setWidget(form);
    addWidget(area);
}

QString PageStack::title(Page page) {
    switch (page) {
    case Account:
        return tr("Account");
    case Addresses:
        return tr("Addresses");
    case Billing:
        return tr("Billing");
    case Identity:
        return tr("Identity");
    case Lifeline:
        return tr("Lifeline");
    case AutoDebit:
        return tr("Auto-debit");
    case TaxExemptions:
        return tr("Tax exemptions");
    case CustomFields:
        return tr("Custom fields");
    case Services:
        return tr("Services");
    case Other:
    case PageCount:
        break;
    }
    return tr("Other");
}

PageStack::Page PageStack::pageOf(const QWidget* widget) const {
    for (int page = 0; page < PageCount; ++page) {
        if (widget && (m_forms.at(page) == widget || m_forms.at(page)->isAncestorOf(widget)))
            return Page(page);
    }
    return PageCount;
}

PageStack::Page PageStack::pageOf(GroupId group) {
    if (group == "Customer/TaxExemptions"_group)
        return TaxExemptions;
    return group == "Customer/Fields/Field"_group ? CustomFields : Services;
}

QWidget* PageStack::firstField(Page page) const {
    switch (page) {
    case TaxExemptions:
        return m_exemptions->table();
    case CustomFields:
        return m_customFields->table();
    case Services:
        return m_services->table();
    case Other:
        return m_extras->table();
    default:
        return m_forms.at(page)->nextInFocusChain();
    }
}

void PageStack::bind(RecordModel& record, const CustomerContext& context) {
    new AddressOffers(record, AddressElements::physical(), m_service);
    new AddressOffers(record, AddressElements::mailing(), m_mailing);
    m_same = new SameAddressTick(record, m_sameBox, m_mailing);
    m_exemptions->bind(record, context);
    m_customFields->bind(record, context);
}

void PageStack::applyRules(const RecordModel& record) {
    const auto there = [&](const QString& prefix, std::initializer_list<QStringView> names) {
        return std::any_of(names.begin(), names.end(), [&](QStringView name) {
            const auto id = schema::find(prefix + u'/' + name.toString());
            return id && (!record.current(*id).isNothing() || record.mark(*id) != RecordModel::Mark::None);
        });
    };
    const QString kind = record.baseline().text("Customer/CustomerClass"_element);
    const std::pair<AddressWidget*, QString> both[]{{m_service, u"Customer/PhysicalAddress"_s},
                                                    {m_mailing, u"Customer/MailingAddress"_s}};
    for (const auto& [widget, prefix] : both) {
        const bool person = there(prefix, {u"FirstName", u"LastName", u"MiddleName", u"Suffix"});
        const bool company = there(prefix, {u"CompanyName"});
        widget->showClass(kind != "Business"_L1 || person, kind != "Residential"_L1 || company);
        if (kind != "Business"_L1 || person)
            widget->showNames(there(prefix, {u"MiddleName"}), there(prefix, {u"Suffix"}));
    }
}

void PageStack::measure(bool stacked, bool narrow, int columnWidth) {
    m_stacked = stacked;
    m_narrow = narrow;
    m_columnWidth = columnWidth;
    for (QWidget* form : m_forms)
        measureForm(form, stacked, narrow, columnWidth);
}

void PageStack::changeEvent(QEvent* event) {
    QStackedWidget::changeEvent(event);
    if (m_columnWidth > 0 && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        measure(m_stacked, m_narrow, m_columnWidth);
}

} // namespace lineside
