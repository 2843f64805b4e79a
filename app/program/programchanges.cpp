#include "app/program/programchanges.h"

#include "app/flows/changekept.h"
#include "models/recordmodel/resolve.h"
#include "ui/customer/customerpage.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/lostchangequestions.h"
#include "ui/window/mainwindow.h"

namespace lineside {

ProgramChanges::ProgramChanges(std::shared_ptr<Service> service, Attempts& attempts, Drafts& drafts)
    : m_desk(std::move(service), attempts)
    , m_drafts(drafts) {
    connect(&m_desk, &FlowLostChanges::arrived, this, &ProgramChanges::takeArrived);
    connect(&attempts, &Attempts::changed, this, [this, &attempts](const AttemptChange& what) {
        if (!what.id.isEmpty())
            return;
        if (attempts.isOpen()) // from now on
            m_desk.lookAfterAll();
        else if (m_questions)
            m_questions->drop();
    });
}

void ProgramChanges::setWindow(MainWindow* window) {
    m_window = window;
    m_questions = new LostChangeQuestions(m_desk, m_drafts, window);
    connect(window, &MainWindow::attemptOpened, m_questions.data(), [this](const Attempt& attempt) {
        if (attempt.kind == Attempt::Kind::Update)
            m_questions->show(attempt);
    });
    connect(m_questions.data(), &LostChangeQuestions::arrived, window, [window](const QString& customerId) {
        window->lookUp({Guess::Kind::CustomerId, customerId});
    });
}

/// The page that still has these edits must not offer them once more. What was typed over them stays.
void ProgramChanges::takeArrived(const Attempt& attempt) {
    DraftKeeper* keeper = m_window ? m_window->keeper() : nullptr;
    auto* page = keeper ? qobject_cast<CustomerPage*>(keeper->pageOf(attempt.draftId)) : nullptr;
    const auto sent = flows::changesIn(attempt);
    if (!page || !sent || page->model().key() != attempt.customerId)
        return;
    takeBackSent(page->model(), *sent);
    page->refresh();
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
