#include "app/program/dialogs.h"

#include "app/program/settingswords.h"
#include "app/settings/settingsstore.h"
#include "ui/customer/customerpage.h"
#include "ui/review/reviewdialog.h"
#include "ui/settings/settingsdialog.h"

namespace lineside {

void openReview(CustomerPage* page, Desk& desk, ReviewContext context) {
    context.who = page->title() + QStringLiteral(", ") + page->customerId();
    auto* dialog = new ReviewDialog(desk.change(page->sharedModel()), context, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ReviewDialog::rebased, page, &CustomerPage::takeRecord);
    QObject::connect(dialog, &QDialog::finished, page, [page](int result) {
        if (result == QDialog::Accepted)
            Q_EMIT page->saved();
        else
            Q_EMIT page->reviewLeft();
    });
    dialog->open();
}

void openSettings(SettingsStore& store, SettingsPort& port, QWidget* window) {
    auto* dialog = new SettingsDialog(port, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSettings(store.effective(), store.locked());
    dialog->setWords(settingsWords(store));
    QObject::connect(dialog, &SettingsDialog::wanted, dialog, [&store, dialog](const SettingTexts& texts) {
        SettingProblems problems;
        const QList<SettingIssue> issues = store.save(texts);
        for (const SettingIssue& issue : issues) {
            if (issue.id)
                problems.insert(*issue.id, settings::reason(*issue.id, issue.fault));
            else
                dialog->sayNotKept(settings::reason(issue.fault));
        }
        dialog->fail(problems);
        if (issues.isEmpty())
            dialog->accept();
    });
    dialog->open();
}

} // namespace lineside
