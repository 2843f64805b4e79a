#include "models/recordmodel/formstate.h"
#include "ui/customer/customerfooter.h"
#include "ui/customer/customerpage.h"

// What is kept of a customer's page while his changes are not sent.
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
    // What was kept is older than any answer that is still to come.
    m_readAt = {};
    takeBaseline();
    restoreLayout(kept.page);
    Q_EMIT titleChanged();
    return true;
}

void CustomerPage::setKept(const QDateTime& at) {
    m_footer->setKept(tr("Draft saved %1").arg(at.toLocalTime().toString(u"HH:mm")));
}

void CustomerPage::setNotKept(const Failure& why) {
    m_footer->setKept(why.kind == Failure::Kind::SignIn ? tr("Not kept until you sign in")
                                                        : tr("The draft is not saved"));
}

} // namespace lineside
