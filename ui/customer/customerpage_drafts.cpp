#include "models/formats/moment.h"
#include "models/recordmodel/formstate.h"
#include "ui/customer/customerpage.h"
#include "ui/forms/keptfields.h"

#include <QVBoxLayout>

// What is kept of a customer's page while their changes are not sent.
namespace lineside {

DraftContent CustomerPage::draft() const {
    return {.kind = DraftContent::Kind::Customer,
            .title = title(),
            .customerId = customerId(),
            .form = saveForm(m_model),
            .page = saveLayout()};
}

bool CustomerPage::takeDraft(const DraftContent& kept) {
    if (kept.kind != DraftContent::Kind::Customer || !restoreForm(m_model, kept.form).ok)
        return false;
    if (m_model.keptFields() > 0) {
        auto* lines = static_cast<QVBoxLayout*>(layout());
        lines->insertWidget(lines->indexOf(m_footer), new KeptFields(m_model, this));
    }
    // What was kept is older than any answer that is still to come.
    m_readAt = {};
    takeBaseline();
    restoreLayout(kept.page);
    Q_EMIT titleChanged();
    return true;
}

void CustomerPage::setKept(const QDateTime& at) {
    m_kept = tr("Draft saved %1").arg(displayTime(at));
    followKept();
}

void CustomerPage::setNotKept(const Failure& why) {
    m_kept =
        why.kind == Failure::Kind::SignIn ? tr("Not kept until you sign in") : tr("The draft is not saved");
    followKept();
}

/// It says nothing of a form in which nothing is changed.
void CustomerPage::followKept() {
    m_footer->setKept(m_review->isEnabled() ? m_kept : QString());
}

} // namespace lineside
