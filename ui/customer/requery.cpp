#include "ui/customer/requery.h"

#include <utility>

namespace lineside {

Requery::Requery(std::shared_ptr<RequeryStory> story, QObject* parent)
    : QObject(parent)
    , m_story(std::move(story)) {
    connect(&m_wait, &WaitClock::told, this, &Requery::progress);
    connect(&m_wait, &WaitClock::ended, this, [this] { Q_EMIT progress({}); });
    connect(m_story.get(), &RequeryStory::changed, this, &Requery::followStory);
}

void Requery::start(const QString& customerId) {
    if (isRunning())
        return;
    m_wait.start(tr("Looking up…"));
    m_story->ask(customerId);
    Q_EMIT runningChanged();
}

void Requery::cancel() {
    if (!isRunning())
        return;
    m_wait.stop();
    m_story->cancel();
    Q_EMIT runningChanged();
}

void Requery::followStory() {
    if (isRunning() && m_story->answer())
        m_wait.finish([this] { finish(); });
}

void Requery::finish() {
    const Result<Record> result = *m_story->answer();
    if (result.ok())
        Q_EMIT arrived(result.value());
    else if (result.failure().kind != Failure::Kind::Cancelled)
        Q_EMIT failed(result.failure());
    Q_EMIT runningChanged();
}

} // namespace lineside
