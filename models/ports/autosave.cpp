#include "models/ports/autosave.h"

#include "models/ports/whensettled.h"

#include <algorithm>

namespace lineside {

AutoSave::AutoSave(Drafts& drafts, QString draftId, std::function<DraftContent()> content, QObject* parent)
    : QObject(parent)
    , m_drafts(&drafts)
    , m_draftId(std::move(draftId))
    , m_content(std::move(content)) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoSave::saveNow);
    connect(&drafts, &Drafts::changed, this, &AutoSave::storeChanged);
}

AutoSave::~AutoSave() {
    settleFlushes(Failure{.kind = Failure::Kind::Cancelled});
}

void AutoSave::touch() {
    if (m_made)
        return;
    if (!m_dirty)
        m_sinceTouch.start();
    m_dirty = true;
    m_stopped = false;
    const bool waitsForRetry = m_failing && m_timer.isActive() && m_timer.remainingTime() > waitMs;
    if (!m_saving && (!m_timer.isActive() || waitsForRetry))
        m_timer.start(waitMs);
}

QFuture<Result<QDateTime>> AutoSave::flush() {
    const auto promise = std::make_shared<QPromise<Result<QDateTime>>>();
    promise->start();
    m_flushes.push_back(promise);
    if (m_made)
        settleFlushes(*m_made);
    else if (!isUnsaved())
        settleFlushes(m_savedAt);
    else if (!m_saving)
        saveNow();
    return promise->future();
}

void AutoSave::stop() {
    m_timer.stop();
    m_dirty = false;
    m_stopped = true;
}

void AutoSave::saveNow() {
    m_timer.stop();
    if (!m_drafts) {
        settled(Failure{.kind = Failure::Kind::Storage});
        return;
    }
    m_dirty = false;
    m_saving = true;
    whenSettled(m_drafts->save(m_draftId, m_content()), this,
                [this](const Result<QDateTime>& result) { settled(result); });
}

void AutoSave::settled(const Result<QDateTime>& result) {
    m_saving = false;
    if (!result && result.failure().kind == Failure::Kind::AlreadyMade)
        return end(result.failure());
    m_failing = !result;
    const QPointer<AutoSave> alive = this;
    if (!result) {
        m_dirty = !m_stopped;
        if (m_dirty)
            m_timer.start(retryMs);
        settleFlushes(result);
        if (alive)
            emit failed(result.failure());
        return;
    }
    m_savedAt = result.value();
    if (m_dirty && !m_flushes.empty())
        saveNow(); // what was touched meanwhile belongs to the flush too
    else if (m_dirty)
        m_timer.start(int(std::max<qint64>(0, waitMs - m_sinceTouch.elapsed())));
    else
        settleFlushes(result);
    if (alive)
        emit saved(result.value());
}

void AutoSave::end(const Failure& made) {
    stop();
    m_failing = false;
    m_made = made;
    const QPointer<AutoSave> alive = this;
    settleFlushes(made);
    if (alive)
        emit alreadyMade(made);
}

void AutoSave::settleFlushes(const Result<QDateTime>& result) {
    for (const Promise& promise : std::exchange(m_flushes, {})) {
        promise->addResult(result);
        promise->finish();
    }
}

/// A store that has just been opened takes what could not be saved before.
void AutoSave::storeChanged() {
    if (m_failing && m_dirty && !m_saving && m_drafts->isOpen())
        m_timer.start(0);
}

} // namespace lineside
