#include "app/program/context.h"
#include "app/program/program.h"
#include "models/ports/whensettled.h"
#include "ui/customer/customerpage.h"

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

void Program::followPractice() {
    m_opening.setPractice(isPractice());
    m_signIn->setPractice(isPractice());
    m_window->setPractice(isPractice(), !m_options.endpoint);
}

/// From a window without anybody.
void Program::begin() {
    if (m_practice)
        m_signIn->signIn({.username = u"practice"_s, .password = u"practice"_s, .client = u"PRACTICE"_s});
    else if (m_options.credentials)
        m_signIn->signIn(*m_options.credentials);
    else
        m_signIn->ask();
}

void Program::enterPractice() {
    m_change->leave([this, somebody = !m_change->person().isNobody()] {
        if (somebody)
            m_signIn->keepStay({});
        if (!m_practice && !startPractice())
            return;
        loadCatalog();
        m_service->setEndpoint(endpoint());
        followPractice();
        begin();
    });
}

void Program::leavePractice() {
    m_change->leave([this] {
        m_practice.reset();
        loadCatalog();
        m_service->setEndpoint(endpoint());
        followPractice();
        m_signIn->ask();
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
