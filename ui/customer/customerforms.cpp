#include "ui/customer/customerforms.h"

#include "models/schema/codes.h"
#include "ui/customer/extrastable.h"
#include "ui/customer/servicestable.h"
#include "ui/forms/addressoffers.h"
#include "ui/forms/addresswidget.h"
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

#include <algorithm>

namespace lineside {

namespace codes = schema::codes::customerClass;

namespace {

template <typename Ui>
QWidget* setUp(Ui& ui) {
    auto* form = new QWidget;
    ui.setupUi(form);
    return form;
}

template <typename Ui>
QWidget* setUp() {
    Ui ui;
    return setUp(ui);
}

} // namespace

CustomerForms::CustomerForms(RecordModel& record, CustomerContext context)
    : m_record(record)
    , m_context(std::move(context)) {}

QWidget* CustomerForms::make(PageStack::Page page) {
    switch (page) {
    case PageStack::Account:
        return setUp<Ui::AccountPage>();
    case PageStack::Addresses:
        return makeAddresses();
    case PageStack::Billing:
        return setUp<Ui::BillingPage>();
    case PageStack::Identity:
        return setUp<Ui::IdentityPage>();
    case PageStack::Lifeline:
        return setUp<Ui::LifelinePage>();
    case PageStack::AutoDebit:
        return setUp<Ui::AutoDebitPage>();
    case PageStack::TaxExemptions:
        return makeExemptions();
    case PageStack::CustomFields:
        return makeCustomFields();
    case PageStack::Services:
        return makeServices();
    case PageStack::Other:
    case PageStack::PageCount:
        break;
    }
    return makeOther();
}

QWidget* CustomerForms::makeAddresses() {
    Ui::AddressesPage ui;
    QWidget* form = setUp(ui);
    m_service = ui.serviceAddress;
    m_mailing = ui.mailingAddress;
    new AddressOffers(m_record, AddressElements::physical(), m_service);
    new AddressOffers(m_record, AddressElements::mailing(), m_mailing);
    m_same = new SameAddressTick(m_record, ui.sameAsService, m_mailing);
    return form;
}

QWidget* CustomerForms::makeExemptions() {
    Ui::TaxExemptionsPage ui;
    QWidget* form = setUp(ui);
    m_exemptions = ui.exemptionsEditor;
    m_exemptions->bind(m_record, m_context);
    return form;
}

QWidget* CustomerForms::makeCustomFields() {
    Ui::CustomFieldsPage ui;
    QWidget* form = setUp(ui);
    m_customFields = ui.customFieldsEditor;
    m_customFields->bind(m_record, m_context);
    return form;
}

QWidget* CustomerForms::makeServices() {
    Ui::ServicesPage ui;
    QWidget* form = setUp(ui);
    m_services = ui.servicesTable;
    m_services->setRows(m_record.baseline().rows("Customer/Services"_group));
    return form;
}

QWidget* CustomerForms::makeOther() {
    Ui::OtherPage ui;
    QWidget* form = setUp(ui);
    m_extras = ui.extrasTable;
    showExtras();
    return form;
}

QWidget* CustomerForms::firstField(PageStack::Page page, const QWidget* form) const {
    switch (page) {
    case PageStack::TaxExemptions:
        return m_exemptions->table();
    case PageStack::CustomFields:
        return m_customFields->table();
    case PageStack::Services:
        return m_services->table();
    case PageStack::Other:
        return m_extras->table();
    default:
        return form->nextInFocusChain();
    }
}

void CustomerForms::setContext(const CustomerContext& context) {
    m_context = context;
    for (RowsEditor* editor : {m_exemptions, m_customFields}) {
        if (editor)
            editor->setContext(context);
    }
}

void CustomerForms::takeBaseline() {
    if (m_services)
        m_services->setRows(m_record.baseline().rows("Customer/Services"_group));
    if (m_extras)
        showExtras();
}

void CustomerForms::showExtras() {
    m_extras->setExtras(m_record.baseline().extras(),
                        [this](const QString& path) { return m_context.isHarmless(path); });
}

bool CustomerForms::isThere(const QString& prefix, std::initializer_list<QStringView> names) const {
    return std::any_of(names.begin(), names.end(), [&](QStringView name) {
        const auto id = schema::find(prefix + u'/' + name.toString());
        return id && (!m_record.current(*id).isNothing() || m_record.mark(*id) != RecordModel::Mark::None);
    });
}

void CustomerForms::applyRules() {
    if (!m_service)
        return;
    const QString kind = m_record.baseline().text("Customer/CustomerClass"_element);
    for (AddressWidget* widget : {m_service, m_mailing}) {
        const QString prefix = widget->property("elementPrefix").toString();
        const bool person = isThere(prefix, {u"FirstName", u"LastName", u"MiddleName", u"Suffix"});
        const bool company = isThere(prefix, {u"CompanyName"});
        widget->showClass(kind != codes::Business || person, kind != codes::Residential || company);
        if (kind != codes::Business || person)
            widget->showNames(isThere(prefix, {u"MiddleName"}), isThere(prefix, {u"Suffix"}));
    }
}

} // namespace lineside
