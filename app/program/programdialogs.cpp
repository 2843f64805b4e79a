#include "app/program/context.h"
#include "app/program/program.h"
#include "ui/customer/customerpage.h"
#include "ui/order/orderpage.h"
#include "ui/review/reviewdialog.h"
#include "ui/settings/settingsdialog.h"

// Settings and review: the dialogs that pages and menus ask for.
namespace lineside {

ReviewContext Program::reviewContext() const {
    const CustomerContext installation = customerContext(m_catalog, m_settings.effective(), m_verified);
    const api::Endpoint& service = m_service->endpoint();
    ReviewContext context;
    context.choices = installation.choices;
    context.isFieldSensitive = installation.isFieldSensitive;
    context.names = service.names;
    context.querySeconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(service.limits.query).count());
    context.sendSeconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(service.limits.change).count());
    return context;
}

void Program::openReview(CustomerPage* page) {
    ReviewContext context = reviewContext();
    context.who = page->title() + QStringLiteral(", ") + page->customerId();
    auto* dialog = new ReviewDialog(m_desk->change(page->sharedModel()), context, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::rebased, page, &CustomerPage::takeRecord);
    connect(dialog, &QDialog::finished, page, [page](int result) {
        if (result == QDialog::Accepted)
            Q_EMIT page->saved();
        else
            Q_EMIT page->reviewLeft();
    });
    dialog->open();
}

void Program::openSettings() {
    auto* dialog = new SettingsDialog(m_bridge, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setValues(toValues(m_settings.effective()), lockedFields(m_settings));
    connect(dialog, &SettingsDialog::wanted, this, [this, dialog](const SettingsValues& values) {
        const auto issues = m_settings.save(fromValues(values, m_settings.effective()));
        if (issues.isEmpty())
            dialog->accept();
        else
            dialog->fail(toProblems(issues));
    });
    dialog->open();
}

void Program::takeSettings() {
    const Settings& settings = m_settings.effective();
    m_look.setChoice(look::Look::Choice(int(settings.look)));
    m_look.setDensity(look::Density(int(settings.density)));
    m_look.setZoom(settings.zoomPercent);
    if (!m_service)
        return;
    loadCatalog();
    m_service->setEndpoint(endpoint());
    for (Page* page : m_window->pages()) {
        if (auto* customer = qobject_cast<CustomerPage*>(page))
            customer->setContext(customerContext(m_catalog, settings, m_verified));
        else if (auto* order = qobject_cast<OrderPage*>(page))
            m_orders->setContext(order, orderContext(m_catalog, settings));
    }
}

} // namespace lineside
