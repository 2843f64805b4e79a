#include "ui/ordersend/ordersenddialog.h"

#include "ui/look/states.h"
#include "ui/ordersend/asklookstrip.h"
#include "ui/ordersend/orderwords.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/outgoing/reviewpanel.h"
#include "ui/words/failurewords.h"

#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using Stage = OrderStory::State;

OrderSendDialog::OrderSendDialog(std::unique_ptr<OrderStory> story, ReviewContext context, QWidget* parent)
    : ReviewFrame(FormSchema::order(), std::move(context), tr("Order"), parent)
    , m_story(std::move(story))
    , m_state(m_story->state())
    , m_strip(new AskLookStrip(*m_story, this)) {
    setObjectName(u"orderSendDialog"_s);
    const QString who = this->context().who;
    setWindowTitle(who.isEmpty() ? tr("Send the order") : tr("Send the order of %1").arg(who));
    addStrip(m_strip);
    panel()->setChanges(m_story->changes());
    panel()->setStatements(sendingWords(m_story->request()));
    showEye(m_story->changes());
    connect(m_strip, &AskLookStrip::lookWanted, this, [this] {
        done(Rejected);
        Q_EMIT duplicatesWanted();
    });
    connect(m_story.get(), &OrderStory::changed, this, &OrderSendDialog::followStory);
    panel()->refresh();
    followReveal();
    follow();
    takeRoom();
}

void OrderSendDialog::followStory() {
    follow();
    const Stage before = std::exchange(m_state, m_story->state());
    if (before != m_state)
        tell(m_state);
}

void OrderSendDialog::tell(Stage state) {
    if (state == Stage::Refused)
        tellRefused();
    else if (state == Stage::Uncertain)
        tellUncertain();
    else if (state == Stage::Unexamined)
        tellUnexamined();
    else if (state == Stage::Created || state == Stage::MadeBefore)
        endMade();
}

void OrderSendDialog::endMade() {
    if (m_state == Stage::Created)
        Q_EMIT created(m_story->made(), m_story->request());
    else
        Q_EMIT alreadyMade(m_story->attempt());
    done(Accepted);
}

void OrderSendDialog::tellRefused() {
    const Failure& failure = m_story->failure();
    notice()->tell(look::Mark::Refuse, lineside::words(failure, During::Create, context().sendSeconds));
    cancelButton()->setFocus(Qt::OtherFocusReason);
    if (m_story->refusedAt())
        Q_EMIT refusedAt(*m_story->refusedAt(), failure.text.trimmed());
}

/// Where the store can't tell which attempt it was, the words stay here: there is nothing to look after yet.
void OrderSendDialog::tellUncertain() {
    const Attempt& attempt = m_story->attempt();
    if (attempt.id.isEmpty()) {
        const int seconds = context().sendSeconds;
        notice()->tell(look::Mark::Uncertain, lineside::words(attempt.failure, During::Create, seconds));
        cancelButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT uncertain(attempt);
    done(Rejected);
}

/// Whom the create's own question found stands in the strip, and beside the form if there is one.
void OrderSendDialog::tellUnexamined() {
    if (!m_story->found().matches.isEmpty())
        Q_EMIT unexamined(m_story->found());
    m_strip->ask();
}

void OrderSendDialog::act() {
    if (!m_story->canSend())
        return;
    if (!m_story->isAnswered())
        return m_strip->ask();
    notice()->clear();
    m_story->send();
}

void OrderSendDialog::reject() {
    if (m_story->state() == Stage::Sending)
        return;
    if (m_story->state() == Stage::Preparing)
        return m_story->cancel();
    done(Rejected);
}

QString OrderSendDialog::idleWords() const {
    if (!m_story->isAnswered())
        return m_story->toExamine().isEmpty()
                   ? tr("Tick “Create anyway” to go on without a look.")
                   : tr("Look at the possible duplicates, or tick “Create anyway”.");
    return tr("Then Lineside reads the new customer and compares.");
}

void OrderSendDialog::follow() {
    const Stage state = m_story->state();
    const bool asks = state == Stage::Ready || state == Stage::Unexamined;
    primary()->setText(createVerb(m_story->request()));
    primary()->setEnabled(m_story->canSend());
    primary()->setVisible(state != Stage::Uncertain);
    cancelButton()->setText(state == Stage::Refused     ? tr("Back to the order")
                            : state == Stage::Uncertain ? tr("Close")
                                                        : tr("Cancel"));
    cancelButton()->setEnabled(!m_story->isBusy() || m_story->canCancel());
    m_strip->setEnabled(m_story->canSend());
    if (state == Stage::Preparing)
        showBusy(m_story->canCancel() ? tr("Asking who is known…") : tr("Calling it off…"));
    else if (state == Stage::Sending)
        showBusy(tr("Sending…"), true);
    else
        showIdle(asks ? idleWords() : QString());
}

void OrderSendDialog::followReveal() {
    showXml(m_story->preview(), m_story->changes());
}

} // namespace lineside
