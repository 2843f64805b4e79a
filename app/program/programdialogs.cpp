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
    auto* dialog = new ReviewDialog(page->model(), *m_desk, context, page);
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
    auto* dialog = new SettingsDialog(m_catalogs, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSettings(m_settings.effective(), m_settings.locked());
    connect(dialog, &SettingsDialog::wanted, this, [this, dialog](const SettingTexts& texts) {
        SettingProblems problems;
        const QList<SettingIssue> issues = m_settings.save(texts);
        for (const SettingIssue& issue : issues) {
            if (issue.id)
                problems.insert(*issue.id, settings::reason(*issue.id, issue.fault));
        }
        if (issues.isEmpty())
            dialog->accept();
        else
            dialog->fail(problems);
    });
    dialog->open();
}

void Program::takeSettings() {
    const Settings& settings = m_settings.effective();
    m_look.setChoice(settings.choice<look::Look::Choice>("look"_setting));
    m_look.setDensity(settings.choice<look::Density>("density"_setting));
    m_look.setZoom(int(settings.number("zoomPercent"_setting)));
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
