#include "models/formats/moment.h"
#include "models/recordmodel/formstate.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/keptfields.h"
#include "ui/order/orderpage.h"
#include "ui/page/footerbar.h"

#include <QDataStream>
#include <QVBoxLayout>

// What is kept of the page of an order while it is typed.
namespace lineside {

namespace {
constexpr quint32 pageMark = 0x4c734f32; // "LsO2": changes with the format
}

DraftContent OrderPage::draft() const {
    return {.kind = DraftContent::Kind::Order,
            .title = callerName(),
            .customerId = {},
            .form = saveForm(m_model),
            .page = keptPage()};
}

bool OrderPage::takeDraft(const DraftContent& kept) {
    if (kept.kind != DraftContent::Kind::Order || !restoreForm(m_model, kept.form).ok)
        return false;
    if (m_model.keptFields() > 0) {
        auto* lines = static_cast<QVBoxLayout*>(layout());
        lines->insertWidget(lines->indexOf(m_footer), new KeptFields(m_model, this));
    }
    takePage(kept.page);
    followModel();
    return true;
}

/// Ticks whose part is still empty, and the section in view.
QByteArray OrderPage::keptPage() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << pageMark << m_form->shipping()->isOn() << m_form->port()->isOn() << m_form->lifeline()->isOn()
        << qint32(m_form->shown()) << m_checkState;
    return bytes;
}

/// Bytes of another version are left alone: what was typed is what counts.
void OrderPage::takePage(const QByteArray& kept) {
    QDataStream in(kept);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool ships = false, ports = false, lifeline = false;
    qint32 section = 0;
    QByteArray checked;
    in >> mark >> ships >> ports >> lifeline >> section >> checked;
    if (in.status() != QDataStream::Ok || mark != pageMark)
        return;
    const std::pair<GroupTick*, bool> ticks[]{
        {m_form->shipping(), ships}, {m_form->port(), ports}, {m_form->lifeline(), lifeline}};
    for (const auto& [tick, on] : ticks) {
        if (on)
            tick->setOn(true);
    }
    showSection(section);
    m_checkState = checked;
    Q_EMIT checkStateTaken(checked);
}

void OrderPage::setCheckState(const QByteArray& state) {
    if (state == m_checkState)
        return;
    m_checkState = state;
    Q_EMIT draftChanged();
}

void OrderPage::addMenuActions(const QList<QAction*>& actions) {
    m_actions += actions;
    Q_EMIT actionsChanged();
}

void OrderPage::setKept(const QDateTime& at) {
    m_footer->setKept(tr("Draft saved %1").arg(displayTime(at)));
}

void OrderPage::setNotKept(const Failure& why) {
    if (why.kind == Failure::Kind::AlreadyMade) {
        m_footer->setKept(tr("This order was made before"));
        Q_EMIT alreadyMade(why);
        return;
    }
    m_footer->setKept(why.kind == Failure::Kind::SignIn ? tr("Not kept until you sign in")
                                                        : tr("The draft is not saved"));
}

} // namespace lineside
