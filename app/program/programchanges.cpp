#include "app/program/programchanges.h"

#include "ui/customer/customerpage.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/lostchangequestions.h"
#include "ui/window/mainwindow.h"

namespace lineside {

ProgramChanges::ProgramChanges(std::shared_ptr<Service> service, Attempts& attempts)
    : m_desk(std::move(service), attempts) {
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
    m_questions = new LostChangeQuestions(m_desk, window);
    connect(window, &MainWindow::attemptOpened, m_questions.data(), [this](const Attempt& attempt) {
        if (attempt.kind == Attempt::Kind::Update)
            m_questions->show(attempt);
    });
    connect(m_questions.data(), &LostChangeQuestions::arrived, window, [window](const QString& customerId) {
        window->lookUp({Guess::Kind::CustomerId, customerId});
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
