#pragma once

#include "models/ports/requerystory.h"
#include "ui/page/waitclock.h"

#include <memory>

namespace lineside {

/// Tells how the asking again of a customer goes, when the WaitClock says so.
class Requery : public QObject {
    Q_OBJECT

public:
    Requery(std::shared_ptr<RequeryStory> story, QObject* parent);

    /// Also while an answer is there and the words still have to be read.
    [[nodiscard]] bool isRunning() const { return m_wait.isWaiting(); }
    void start(const QString& customerId);
    void cancel();

Q_SIGNALS:
    void arrived(const lineside::Record& record);
    void failed(const lineside::Failure& failure);
    /// "Looking up…"; empty: nothing to say.
    void progress(const QString& words);
    void runningChanged();

private:
    void followStory();
    void finish();

    std::shared_ptr<RequeryStory> m_story;
    WaitClock m_wait;
};

} // namespace lineside
