#include "app/flows/autosavejob.h"

#include "models/ports/whensettled.h"

#include <algorithm>

namespace lineside {

AutoSaveJob::AutoSaveJob(Drafts& drafts, QString draftId, std::function<DraftContent()> content,
                         std::unique_ptr<Alarm> alarm)
    : m_drafts(&drafts)
    , m_draftId(std::move(draftId))
    , m_content(std::move(content))
    , m_alarm(std::move(alarm)) {
    connect(m_alarm.get(), &Alarm::rang, this, &AutoSaveJob::saveNow);
    connect(&drafts, &Drafts::changed, this, &AutoSaveJob::storeChanged);
}

AutoSaveJob::~AutoSaveJob() {
    settleFlushes(Failure{.kind = Failure::Kind::Cancelled});
}

std::unique_ptr<AutoSaveStory> AutoSaveJob::make(Drafts& drafts, const QString& draftId,
                                                 std::function<DraftContent()> content) {
    return std::make_unique<AutoSaveJob>(drafts, draftId, std::move(content));
}

bool AutoSaveJob::isMade() const {
    return m_failure && m_failure->kind == Failure::Kind::AlreadyMade;
}

void AutoSaveJob::touch() {
    if (isMade())
        return;
    if (!m_dirty)
        m_touchedAt = m_alarm->now();
    m_dirty = true;
    m_stopped = false;
    // What failed waits longer for its next try; typing does not wait for that.
    const auto remaining = m_alarm->remaining();
    if (!m_saving && (!remaining || (m_failure && *remaining > waitMs)))
        m_alarm->set(waitMs);
}

QFuture<Result<QDateTime>> AutoSaveJob::flush() {
    const auto promise = std::make_shared<QPromise<Result<QDateTime>>>();
    promise->start();
    m_flushes.push_back(promise);
    if (isMade())
        settleFlushes(*m_failure);
    else if (!isUnsaved())
        settleFlushes(m_savedAt);
    else if (!m_saving)
        saveNow();
    return promise->future();
}

void AutoSaveJob::stop() {
    m_alarm->stop();
    m_dirty = false;
    m_stopped = true;
}

void AutoSaveJob::saveNow() {
    m_alarm->stop();
    if (!m_drafts) {
        settled(Failure{.kind = Failure::Kind::Storage});
        return;
    }
    m_dirty = false;
    m_saving = true;
    whenSettled(m_drafts->save(m_draftId, m_content()), this,
                [this](const Result<QDateTime>& result) { settled(result); });
}

/// Who waits for a flush may destroy the story.
void AutoSaveJob::settled(const Result<QDateTime>& result) {
    m_saving = false;
    const QPointer<AutoSaveJob> alive = this;
    if (result)
        goOn(result.value());
    else
        fail(result.failure());
    if (alive)
        Q_EMIT changed();
}

void AutoSaveJob::fail(const Failure& why) {
    m_failure = why;
    if (isMade())
        stop();
    else
        m_dirty = !m_stopped;
    if (m_dirty)
        m_alarm->set(retryMs);
    settleFlushes(why);
}

void AutoSaveJob::goOn(const QDateTime& savedAt) {
    m_savedAt = savedAt;
    m_failure.reset();
    if (m_dirty && !m_flushes.empty())
        saveNow(); // what was touched meanwhile belongs to the flush too
    else if (m_dirty)
        m_alarm->set(int(std::max<qint64>(0, waitMs - (m_alarm->now() - m_touchedAt))));
    else
        settleFlushes(savedAt);
}

void AutoSaveJob::settleFlushes(const Result<QDateTime>& result) {
    for (const Promise& promise : std::exchange(m_flushes, {})) {
        promise->addResult(result);
        promise->finish();
    }
}

/// A store that has just been opened takes what could not be saved before.
void AutoSaveJob::storeChanged() {
    if (m_failure && m_dirty && !m_saving && m_drafts->isOpen())
        m_alarm->set(0);
}

} // namespace lineside
