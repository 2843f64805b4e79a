#include "ui/page/waitclock.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace lineside {
namespace {

constexpr auto hiddenFor = 300ms;
constexpr auto shownFor = 400ms;
constexpr int countedFrom = 5;

} // namespace

WaitClock::WaitClock(QObject* parent) : QObject(parent) {
    m_least.setSingleShot(true);
    m_least.setInterval(shownFor);
    connect(&m_ticks, &QTimer::timeout, this, &WaitClock::tell);
    connect(&m_least, &QTimer::timeout, this, [this] {
        if (m_then)
            end();
    });
}

void WaitClock::start(const QString& words) {
    stop();
    m_words = words;
    m_waiting = true;
    m_since.start();
    m_ticks.start(hiddenFor);
}

void WaitClock::setWords(const QString& words) {
    m_words = words;
    if (m_told)
        tell();
}

void WaitClock::tell() {
    if (!std::exchange(m_told, true)) {
        m_least.start();
        m_ticks.start(1s);
    }
    const qint64 seconds = m_since.elapsed() / 1000;
    emit told(seconds < countedFrom ? m_words : tr("%1 %2 s").arg(m_words).arg(seconds));
}

void WaitClock::finish(std::function<void()> then) {
    m_then = std::move(then);
    m_ticks.stop();
    if (!m_least.isActive())
        end();
}

void WaitClock::stop() {
    m_then = nullptr;
    if (m_waiting)
        end();
}

void WaitClock::end() {
    m_ticks.stop();
    m_least.stop();
    m_waiting = false;
    m_told = false;
    emit ended();
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

} // namespace lineside
