#include "tests/mixups/scriptedpage.h"

#include "tests/mixups/waiting.h"

namespace lineside::test {

ScriptedPage::ScriptedPage(int customer, QByteArray agent, Desk& desk, Shown shown)
    : m_customer(customer)
    , m_agent(std::move(agent))
    , m_shown(std::move(shown))
    , m_story(desk.change(m_model)) {
    connect(m_story.get(), &ChangeStory::changed, this, [this] {
        if (std::exchange(m_readings, m_story->readings()) != m_story->readings())
            m_shown(*this, m_model->baseline());
    });
}

void ScriptedPage::show(const Record& record) {
    m_model->setBaseline(record);
    m_shown(*this, record);
}

void ScriptedPage::goOn() {
    using State = ChangeStory::State;
    if (m_story->state() == State::Uncertain || m_story->state() == State::Unread)
        return m_story->lookAgain();
    if (m_story->state() != State::Ready)
        return;
    for (int i = 0; i < int(m_story->pending().conflicts.size()); ++i)
        m_story->choose(i, Take::Mine);
    m_story->send();
}

void ScriptedPage::waitForItsEnd() {
    waitFor(m_story.get(), &ChangeStory::changed, [this] { return !m_story->isBusy(); });
}

} // namespace lineside::test
