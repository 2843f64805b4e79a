#pragma once

#include "app/flows/await.h"
#include "models/ports/attempts.h"

#include <QPointer>

#include <optional>

namespace lineside::flows {

/// Where attempts are kept, and the time they are kept with. A value: flows hold copies. The store may be
/// gone when a flow comes back to it; then nothing more is kept, and what is on disk as "sending" comes back
/// as uncertain. The same for a flow whose store was closed, and opened again for who knows whom: desks give
/// each flow ofNow().
struct Keeping {
    QPointer<Attempts> attempts;
    std::function<QDateTime()> clock;
    std::optional<int> opening = {}; ///< of the store; nothing: whichever is open

    [[nodiscard]] bool isOpen() const {
        return attempts && attempts->isOpen() && opening.value_or(attempts->opening()) == attempts->opening();
    }
    /// Bound to the store as it is open now.
    [[nodiscard]] Keeping ofNow() const {
        return {attempts, clock, attempts ? std::optional(attempts->opening()) : std::nullopt};
    }
    [[nodiscard]] QDateTime now() const { return clock().toUTC(); }
};

/// On disk when it ends.
QCoro::Task<Result<bool>> keep(Keeping keeping, Attempt attempt);
/// The attempt as it stands once it ended: as given, or as it was decided since it was read in that state
/// (Attempts::end()).
QCoro::Task<Result<Attempt>> keepEnd(Keeping keeping, Attempt ended, Attempt::State from);
QCoro::Task<Result<QList<Attempt>>> keptAttempts(Keeping keeping, AttemptQuery query);

Failure storageFailure(const QString& detail);

} // namespace lineside::flows
