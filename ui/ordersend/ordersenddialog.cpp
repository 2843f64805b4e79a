#include "ui/ordersend/ordersenddialog.h"

#include "ui/look/states.h"
#include "ui/ordersend/asklookstrip.h"
#include "ui/ordersend/orderwords.h"
#include "ui/review/reviewnotice.h"
#include "ui/review/reviewpanel.h"

#include <QCheckBox>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using Stage = OrderSendFlow::Stage;

OrderSendDialog::OrderSendDialog(const RecordModel& model, OrderDesk& desk, Attempts& attempts,
                                 OrderSendContext context, const SeenMatches& seen, QWidget* parent)
    : ReviewFrame(model.form(), context.review, tr("Order"), parent)
    , m_context(std::move(context))
    , m_desk(desk)
    , m_next(model.changeSet())
    , m_flow(model, desk, attempts, m_context, this)
    , m_seen(seen)
    , m_strip(new AskLookStrip(seen, this)) {
    setObjectName(u"orderSendDialog"_s);
    const QString who = m_context.review.who;
    setWindowTitle(who.isEmpty() ? tr("Send the order") : tr("Send the order of %1").arg(who));
    addStrip(m_strip);
    panel()->setChanges(m_next);
    panel()->setStatements(sendingWords(m_flow.request()));
    showEye(m_next);
    connect(m_strip, &AskLookStrip::lookWanted, this, [this] {
        done(Rejected);
        Q_EMIT duplicatesWanted();
    });
    connect(m_strip->tick(), &QCheckBox::toggled, this, &OrderSendDialog::follow);
    connectFlow();
    panel()->refresh();
    followReveal();
    follow();
    takeRoom();
}

void OrderSendDialog::connectFlow() {
    connect(&m_flow, &OrderSendFlow::stageChanged, this, &OrderSendDialog::follow);
    connect(&m_flow, &OrderSendFlow::refusedAt, this, &OrderSendDialog::refusedAt);
    connect(&m_flow, &OrderSendFlow::failed, this, [this](const FailureWords& said) {
        notice()->tell(look::Mark::Refuse, said);
        cancelButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_flow, &OrderSendFlow::created, this, [this](const Created& made) {
        Q_EMIT created(made, m_flow.request());
        done(Accepted);
    });
    connect(&m_flow, &OrderSendFlow::uncertain, this, &OrderSendDialog::end);
    connect(&m_flow, &OrderSendFlow::unexamined, this, &OrderSendDialog::askAbout);
    connect(&m_flow, &OrderSendFlow::alreadyMade, this, [this](const Attempt& attempt) {
        Q_EMIT alreadyMade(attempt);
        done(Accepted);
    });
}

/// Where the store can't tell which attempt it was, the words stay here: there is nothing to look after yet.
void OrderSendDialog::end(const Attempt& attempt) {
    if (attempt.id.isEmpty()) {
        const int seconds = m_context.review.sendSeconds;
        notice()->tell(look::Mark::Uncertain, lineside::words(attempt.failure, During::Create, seconds));
        cancelButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT uncertain(attempt);
    done(Rejected);
}

/// Whom the create's own question found stands in the strip, and beside the form if there is one.
void OrderSendDialog::askAbout(const DuplicateReport& found, const Failure& why) {
    SeenMatches seen = m_seen;
    for (const Match& match : found.matches) {
        if (!seen.shown.contains(match.customerId)) {
            seen.shown.append(match.customerId);
            seen.unexamined.append(match.customerId);
        }
    }
    if (found.matches.isEmpty()) {
        const Failure refused{.kind = Failure::Kind::Refused, .code = why.code, .text = why.text};
        seen.nobodyLooked = lineside::words(refused, During::LookUp).text;
    }
    setSeen(seen);
    if (!found.matches.isEmpty())
        Q_EMIT unexamined(found);
    m_strip->ask();
}

void OrderSendDialog::setSeen(const SeenMatches& seen) {
    if (m_flow.isBusy())
        return;
    const QString refused = m_seen.nobodyLooked;
    m_seen = seen;
    if (seen.shown.isEmpty() && seen.nobodyLooked.isEmpty())
        m_seen.nobodyLooked = refused;
    m_strip->setSeen(m_seen);
    follow();
}

void OrderSendDialog::act() {
    if (m_flow.isBusy())
        return;
    if (!m_strip->isAnswered())
        return m_strip->ask();
    notice()->clear();
    m_strip->takeAnswer();
    m_flow.send({m_seen.shown, !m_seen.nobodyLooked.isEmpty()});
}

void OrderSendDialog::reject() {
    if (m_flow.stage() == Stage::Sending)
        return;
    if (m_flow.stage() == Stage::Preparing)
        return m_flow.cancel();
    done(Rejected);
}

QString OrderSendDialog::verb() const {
    return createVerb(m_flow.request());
}

QString OrderSendDialog::idleWords() const {
    if (!m_strip->isAnswered())
        return m_seen.unexamined.isEmpty() ? tr("Tick “Create anyway” to go on without a look.")
                                           : tr("Look at the possible duplicates, or tick “Create anyway”.");
    return tr("Then Lineside reads the new customer and compares.");
}

void OrderSendDialog::follow() {
    const Stage stage = m_flow.stage();
    const bool asks = stage == Stage::Ready || stage == Stage::Unexamined;
    const bool open = asks || stage == Stage::Refused;
    primary()->setText(verb());
    primary()->setEnabled(open);
    primary()->setVisible(stage != Stage::Uncertain);
    cancelButton()->setText(stage == Stage::Refused     ? tr("Back to the order")
                            : stage == Stage::Uncertain ? tr("Close")
                                                        : tr("Cancel"));
    cancelButton()->setEnabled(!m_flow.isBusy() || m_flow.canCancel());
    m_strip->setEnabled(open);
    if (stage == Stage::Preparing)
        showBusy(m_flow.canCancel() ? tr("Asking who is known…") : tr("Calling it off…"));
    else if (stage == Stage::Sending)
        showBusy(tr("Sending…"), true);
    else
        showIdle(asks ? idleWords() : QString());
}

void OrderSendDialog::followReveal() {
    showXml(m_desk.preview(m_flow.request()), m_next);
}

} // namespace lineside
