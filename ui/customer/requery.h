#pragma once

#include "models/ports/requerystory.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace lineside {

/// Shows how the asking again of a customer goes, in the measure of people: nothing for 300 ms, then words
/// for at least 400 ms, seconds from 5 s on.
class Requery : public QObject {
    Q_OBJECT

public:
    Requery(std::shared_ptr<RequeryStory> story, QObject* parent);

    /// Also while an answer is there and the words still have to be read.
    [[nodiscard]] bool isRunning() const { return m_running; }
    void start(const QString& customerId);
    void cancel();

Q_SIGNALS:
    void arrived(const lineside::Record& record);
    void failed(const lineside::Failure& failure);
    /// "Looking up…"; empty: nothing to say.
    void progress(const QString& words);
    void runningChanged();

private:
    void tick();
    void followStory();
    void finish();

    static constexpr int QuietTime = 300;
    static constexpr int LeastShown = 400;
    static constexpr int SecondsFrom = 5;

    std::shared_ptr<RequeryStory> m_story;
    QTimer m_ticks;
    QTimer m_rest; ///< while words are left for their least time
    QElapsedTimer m_clock;
    qint64 m_shownAt = -1;
    bool m_running = false;
};

} // namespace lineside
