#include "ui/customer/extrastable.h"
#include "ui/customer/pagestack.h"
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

// How each page is made.
namespace lineside {

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

QWidget* PageStack::make(Page page) {
    switch (page) {
    case Account:
        return setUp<Ui::AccountPage>();
    case Addresses:
        return makeAddresses();
    case Billing:
        return setUp<Ui::BillingPage>();
    case Identity:
        return setUp<Ui::IdentityPage>();
    case Lifeline:
        return setUp<Ui::LifelinePage>();
    case AutoDebit:
        return setUp<Ui::AutoDebitPage>();
    case TaxExemptions:
        return makeExemptions();
    case CustomFields:
        return makeCustomFields();
    case Services:
        return makeServices();
    case Other:
    case PageCount:
        break;
    }
    return makeOther();
}

QWidget* PageStack::makeAddresses() {
    Ui::AddressesPage ui;
    QWidget* form = setUp(ui);
    m_service = ui.serviceAddress;
    m_mailing = ui.mailingAddress;
    new AddressOffers(m_record, AddressElements::physical(), m_service);
    new AddressOffers(m_record, AddressElements::mailing(), m_mailing);
    m_same = new SameAddressTick(m_record, ui.sameAsService, m_mailing);
    return form;
}

QWidget* PageStack::makeExemptions() {
    Ui::TaxExemptionsPage ui;
    QWidget* form = setUp(ui);
    m_exemptions = ui.exemptionsEditor;
    m_exemptions->bind(m_record, m_context);
    return form;
}

QWidget* PageStack::makeCustomFields() {
    Ui::CustomFieldsPage ui;
    QWidget* form = setUp(ui);
    m_customFields = ui.customFieldsEditor;
    m_customFields->bind(m_record, m_context);
    return form;
}

QWidget* PageStack::makeServices() {
    Ui::ServicesPage ui;
    QWidget* form = setUp(ui);
    m_services = ui.servicesTable;
    m_services->setRows(m_record.baseline().rows("Customer/Services"_group));
    return form;
}

QWidget* PageStack::makeOther() {
    Ui::OtherPage ui;
    QWidget* form = setUp(ui);
    m_extras = ui.extrasTable;
    m_extras->setExtras(m_record.baseline().extras());
    return form;
}

QWidget* PageStack::firstField(Page page) {
    QWidget* made = form(page);
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
        return made->nextInFocusChain();
    }
}

} // namespace lineside
