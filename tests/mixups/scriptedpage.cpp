#include "tests/mixups/scriptedpage.h"

#include "tests/mixups/waiting.h"

namespace lineside::test {

ScriptedPage::ScriptedPage(int customer, QByteArray agent, Desk& desk, Shown shown)
    : m_customer(customer)
    , m_agent(std::move(agent))
    , m_shown(std::move(shown))
    , m_flow(m_model, desk, {}, this) {
    connect(&m_flow, &ReviewFlow::rebased, this, [this](const Record& record) { m_shown(*this, record); });
}

void ScriptedPage::show(const Record& record) {
    m_model.setBaseline(record);
    m_shown(*this, record);
}

void ScriptedPage::goOn() {
    using Stage = ReviewFlow::Stage;
    if (m_flow.stage() == Stage::Uncertain || m_flow.stage() == Stage::Unread)
        return m_flow.lookAgain();
    if (m_flow.stage() != Stage::Ready)
        return;
    for (int i = 0; i < int(m_flow.pending().conflicts.size()); ++i)
        m_flow.choose(i, Take::Mine);
    m_flow.send();
}

void ScriptedPage::waitForItsEnd() {
    waitFor(&m_flow, &ReviewFlow::stageChanged, [this] { return !m_flow.isBusy(); });
}

} // namespace lineside::test
