#pragma once

#include "models/ports/desk.h"
#include "models/recordmodel/formstate.h"

namespace lineside::test {

/// What an agent has before them of one customer: the model, and the story of its review.
class ScriptedPage : public QObject {
    Q_OBJECT

public:
    /// `shown` is told of each record that takes the page's place.
    using Shown = std::function<void(const ScriptedPage&, const Record&)>;
    ScriptedPage(int customer, QByteArray agent, Desk& desk, Shown shown);

    [[nodiscard]] int customer() const { return m_customer; }
    [[nodiscard]] const QByteArray& agent() const { return m_agent; } ///< who opened it
    void show(const Record& record);
    [[nodiscard]] bool type(ElementId id, const QString& text) { return m_model->edit(id, text); }
    [[nodiscard]] QByteArray kept() const { return saveForm(*m_model); }
    [[nodiscard]] bool takeUp(const QByteArray& kept) { return restoreForm(*m_model, kept).ok; }

    /// One step of the story: what an agent clicks next. Not while it is busy.
    void goOn();
    void waitForItsEnd();
    [[nodiscard]] bool isBusy() const { return m_story->isBusy(); }
    [[nodiscard]] bool isDone() const { return m_story->state() == ChangeStory::State::Done; }

private:
    int m_customer;
    QByteArray m_agent;
    Shown m_shown;
    std::shared_ptr<RecordModel> m_model = std::make_shared<RecordModel>(FormSchema::customer());
    std::shared_ptr<ChangeStory> m_story;
    int m_readings = 0;
};

} // namespace lineside::test
