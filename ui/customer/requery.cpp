#include "ui/customer/requery.h"

#include "models/ports/whensettled.h"

#include <algorithm>

namespace lineside {

Requery::Requery(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&m_ticks, &QTimer::timeout, this, &Requery::tick);
}

void Requery::start(const QString& customerId) {
    if (m_running)
        return;
    m_running = true;
    m_cancel = CancelToken();
    m_shownAt = -1;
    m_clock.start();
    m_ticks.start(QuietTime);
    Q_EMIT runningChanged();
    const int call = ++m_call;
    whenSettled(m_desk.lookUp({Guess::Kind::CustomerId, customerId}, m_cancel), this,
                [this, call](const Result<Record>& result) {
                    if (call == m_call && m_running)
                        settle(result);
                });
}

void Requery::cancel() {
    if (!m_running)
        return;
    m_cancel.cancel();
    ++m_call;
    finish(Failure{Failure::Kind::Cancelled, {}, {}, {}});
}

void Requery::tick() {
    if (m_shownAt < 0)
        m_shownAt = m_clock.elapsed();
    const int seconds = int(m_clock.elapsed() / 1000);
    Q_EMIT progress(seconds < SecondsFrom ? tr("Looking up…") : tr("Looking up… %1 s").arg(seconds));
    m_ticks.start(1000);
}

void Requery::settle(const Result<Record>& result) {
    m_ticks.stop();
    const qint64 shown = m_shownAt < 0 ? LeastShown : m_clock.elapsed() - m_shownAt;
    const int wait = int(std::max<qint64>(0, LeastShown - shown));
    if (wait == 0)
        return finish(result);
    QTimer::singleShot(wait, this, [this, result, call = m_call] {
        if (call == m_call && m_running)
            finish(result);
    });
}

void Requery::finish(const Result<Record>& result) {
    m_ticks.stop();
    m_running = false;
    Q_EMIT progress({});
    if (result.ok())
        Q_EMIT arrived(result.value());
    else if (result.failure().kind != Failure::Kind::Cancelled)
        Q_EMIT failed(result.failure());
    Q_EMIT runningChanged();
}

} // namespace lineside
