#pragma once

#include <QObject>

#include <atomic>
#include <memory>
#include <utility>

namespace lineside {

/// What the copies of one CancelToken share.
class CancelState : public QObject {
    Q_OBJECT

public:
    std::atomic_bool isCancelled = false;

signals:
    void cancelled();
};

/// Asks a call to end early. Held by who waits and by who works; may be set from any thread, once.
class CancelToken {
public:
    void cancel() {
        if (!m_state->isCancelled.exchange(true))
            emit m_state->cancelled();
    }
    [[nodiscard]] bool isCancelled() const { return m_state->isCancelled; }

    /// Calls `slot` on the thread of `context` when the token is cancelled, at once if it already is on this
    /// thread. A cancel on another thread during this call may call it twice: `slot` must bear that.
    template <typename Slot>
    void onCancelled(QObject* context, Slot slot) const {
        QObject::connect(m_state.get(), &CancelState::cancelled, context, slot);
        if (isCancelled())
            slot();
    }

private:
    std::shared_ptr<CancelState> m_state = std::make_shared<CancelState>();
};

} // namespace lineside
