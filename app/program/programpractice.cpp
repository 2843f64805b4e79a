#include "app/program/context.h"
#include "app/program/program.h"
#include "models/ports/whensettled.h"
#include "ui/customer/customerpage.h"
#include "ui/window/signindialog.h"

// Practice: the embedded service, its sign-in and its examples.
namespace lineside {
namespace {

using namespace Qt::StringLiterals;

/// Customers that are always among the examples; the home page offers them.
const QStringList exampleIds{u"1004"_s, u"1003"_s, u"1002"_s, u"1042"_s, u"1001"_s};

} // namespace

bool Program::startPractice() {
    m_practice = std::make_unique<PracticeService>(PracticeOptions());
    if (m_practice->start())
        return true;
    m_trouble = m_practice->trouble();
    m_practice.reset();
    return false;
}

void Program::enterPractice() {
    m_window->closeAll([this] {
        if (!m_practice && !startPractice())
            return;
        loadCatalog();
        m_service->setEndpoint(endpoint());
        m_window->setPractice(true, true);
        m_drafts.open(true);
        signInAtStart({.username = u"practice"_s, .password = u"practice"_s, .client = u"PRACTICE"_s});
    });
}

void Program::leavePractice() {
    m_window->closeAll([this] {
        m_practice.reset();
        loadCatalog();
        m_service->setEndpoint(endpoint());
        m_window->setPractice(false);
        m_drafts.open(false);
        m_window->setSignedIn(false);
        openSignIn();
    });
}

void Program::signInAtStart(const Credentials& credentials) {
    whenSettled(m_service->signIn(credentials), m_window.get(), [this](const Result<Header>& result) {
        if (!result) {
            openSignIn();
            m_signIn->fail(result.failure());
            Q_EMIT startFailed(result.failure());
            return;
        }
        if (m_practice)
            suggestExamples();
        Q_EMIT ready();
    });
}

void Program::suggestExamples() {
    for (const QString& id : exampleIds) {
        whenSettled(m_desk->lookUp({Guess::Kind::CustomerId, id}, {}), m_window.get(),
                    [this](const Result<Record>& result) {
                        if (result && m_practice)
                            m_window->suggest(
                                customerLine(result.value(),
                                             customerContext(m_catalog, m_settings.effective(), m_verified)));
                    });
    }
}

} // namespace lineside
