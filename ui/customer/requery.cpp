#include "ui/customer/requery.h"

#include <utility>

namespace lineside {

Requery::Requery(std::shared_ptr<RequeryStory> story, QObject* parent)
    : QObject(parent)
    , m_story(std::move(story)) {
    m_rest.setSingleShot(true);
    connect(&m_ticks, &QTimer::timeout, this, &Requery::tick);
    connect(&m_rest, &QTimer::timeout, this, &Requery::finish);
    connect(m_story.get(), &RequeryStory::changed, this, &Requery::followStory);
}

void Requery::start(const QString& customerId) {
    if (m_running)
        return;
    m_running = true;
    m_shownAt = -1;
    m_clock.start();
    m_ticks.start(QuietTime);
    m_story->ask(customerId);
    Q_EMIT runningChanged();
}

void Requery::cancel() {
    if (!m_running)
        return;
    m_running = false;
    m_ticks.stop();
    m_rest.stop();
    m_story->cancel();
    Q_EMIT progress({});
    Q_EMIT runningChanged();
}

void Requery::tick() {
    if (m_shownAt < 0)
        m_shownAt = m_clock.elapsed();
    const int seconds = int(m_clock.elapsed() / 1000);
    Q_EMIT progress(seconds < SecondsFrom ? tr("Looking up…") : tr("Looking up… %1 s").arg(seconds));
    m_ticks.start(1000);
}

void Requery::followStory() {
    if (!m_running || !m_story->answer())
        return;
    m_ticks.stop();
    const qint64 shown = m_shownAt < 0 ? LeastShown : m_clock.elapsed() - m_shownAt;
    if (shown >= LeastShown)
        finish();
    else
        m_rest.start(int(LeastShown - shown));
}

void Requery::finish() {
    m_running = false;
    Q_EMIT progress({});
    const Result<Record> result = *m_story->answer();
    if (result.ok())
        Q_EMIT arrived(result.value());
    else if (result.failure().kind != Failure::Kind::Cancelled)
        Q_EMIT failed(result.failure());
    Q_EMIT runningChanged();
}

} // namespace lineside
