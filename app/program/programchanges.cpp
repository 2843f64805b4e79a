#include "app/program/programchanges.h"

#include "app/flows/changekept.h"
#include "models/ports/whensettled.h"
#include "models/recordmodel/resolve.h"
#include "ui/customer/customerpage.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/lostchangequestions.h"
#include "ui/review/reviewdialog.h"
#include "ui/window/mainwindow.h"

namespace lineside {

ProgramChanges::ProgramChanges(std::shared_ptr<Service> service, Attempts& attempts, Drafts& drafts)
    : m_desk(std::move(service), attempts)
    , m_attempts(attempts)
    , m_drafts(drafts) {
    connect(&attempts, &Attempts::changed, this, &ProgramChanges::follow);
}

/// However an end comes to be written, it is heard here.
void ProgramChanges::follow(const AttemptChange& what) {
    if (what.id.isEmpty())
        followStore();
    else if (what.state == Attempt::State::Sending)
        m_sending.insert(what.id);
    else if (!m_sending.remove(what.id) && what.state == Attempt::State::Accepted)
        takeEnd(what);
}

void ProgramChanges::followStore() {
    m_sending.clear();
    if (m_attempts.isOpen()) // from now on
        m_desk.lookAfterAll();
    else if (m_questions)
        m_questions->drop();
}

void ProgramChanges::setWindow(MainWindow* window) {
    m_window = window;
    m_questions = new LostChangeQuestions(m_desk, m_drafts, window);
    connect(window, &MainWindow::attemptOpened, m_questions.data(), [this](const Attempt& attempt) {
        if (attempt.kind == Attempt::Kind::Update)
            m_questions->show(attempt);
    });
    connect(window->keeper(), &DraftKeeper::goesOn, this, &ProgramChanges::takeDraft);
    connect(m_questions.data(), &LostChangeQuestions::arrived, window, [window](const QString& customerId) {
        window->lookUp({Guess::Kind::CustomerId, customerId});
    });
}

void ProgramChanges::takeEnd(const AttemptChange& what) {
    const auto found = m_attempts.find({.id = what.id, .kind = Attempt::Kind::Update});
    whenSettled(found, this, [this, opening = m_attempts.opening()](const Result<QList<Attempt>>& arrived) {
        if (arrived && !arrived.value().isEmpty() && opening == m_attempts.opening())
            takeArrived(arrived.value().first());
    });
}

/// The page that still has these edits must not offer them once more. What was typed over them stays.
void ProgramChanges::takeArrived(const Attempt& attempt) {
    DraftKeeper* keeper = m_window ? m_window->keeper() : nullptr;
    auto* page = keeper ? qobject_cast<CustomerPage*>(keeper->pageOf(attempt.draftId)) : nullptr;
    if (!page || !takeBack(*page, attempt))
        return;
    const auto* review = page->findChild<ReviewDialog*>();
    if (!review || !review->isVisible()) // it asks by itself; an older answer must not come after it
        page->refresh();
}

bool ProgramChanges::takeBack(CustomerPage& page, const Attempt& arrived) {
    const auto sent = flows::changesIn(arrived);
    if (!sent || page.model().key() != arrived.customerId)
        return false;
    takeBackSent(page.model(), *sent);
    return true;
}

/// A draft that was typed into after its change went out stays when a look sees that arrive. What was sent is
/// in it as it was, unless the draft was kept since.
void ProgramChanges::takeDraft(Page* page, const QString& draftId) {
    auto* customer = qobject_cast<CustomerPage*>(page);
    if (!customer)
        return;
    // Asked for together, before the page is kept anew.
    const auto draft = m_drafts.one(draftId);
    const auto arrived = m_attempts.find(
        {.draftId = draftId, .kind = Attempt::Kind::Update, .states = {Attempt::State::Accepted}});
    whenSettled(draft, customer, [customer, arrived](const Result<std::optional<SavedDraft>>& kept) {
        if (!kept || !kept.value())
            return;
        const QDateTime savedAt = kept.value()->savedAt;
        whenSettled(arrived, customer, [customer, savedAt](const Result<QList<Attempt>>& found) {
            for (const Attempt& each : found ? found.value() : QList<Attempt>()) {
                if (each.endedAt > savedAt)
                    takeBack(*customer, each);
            }
        });
    });
}

QString ProgramChanges::draftOf(const QString& customerId) const {
    for (Page* page : m_window ? m_window->pages() : QList<Page*>()) {
        auto* customer = qobject_cast<CustomerPage*>(page);
        if (customer && customer->model().key() == customerId && m_window->keeper())
            return m_window->keeper()->draftId(page);
    }
    return {};
}

} // namespace lineside
