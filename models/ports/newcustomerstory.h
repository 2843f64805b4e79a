#pragma once

#include "models/ports/orderstory.h"

#include <chrono>

namespace lineside {

/// A customer who was just made: what of the order arrived, read again until services and status are there;
/// the phone number often comes later. Asks by interval for a while, and on demand whenever.
class NewCustomerStory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What was made, with the customer as they are now and what of the order arrived.
    [[nodiscard]] virtual const Created& made() const = 0;
    /// What went out.
    [[nodiscard]] virtual const Request& sent() const = 0;
    /// As the service writes them.
    [[nodiscard]] virtual QStringList numbers() const = 0;
    /// Whether the site's catalog says which column of a service is its number; without, the status alone
    /// tells.
    [[nodiscard]] virtual bool knowsNumbers() const = 0;
    /// Services and status are there.
    [[nodiscard]] virtual bool hasArrived() const = 0;
    /// It will ask again by itself, every interval() until until().
    [[nodiscard]] virtual bool isWatching() const = 0;
    [[nodiscard]] virtual bool isAsking() const = 0;
    [[nodiscard]] virtual std::chrono::milliseconds interval() const = 0;
    [[nodiscard]] virtual QDateTime until() const = 0; ///< not valid before watch()
    /// It has stopped watching, and something is still missing.
    [[nodiscard]] virtual bool isTimeUp() const = 0;
    /// Why the watch's last question had no answer. Of readAgain(): made().reading.
    [[nodiscard]] virtual const std::optional<Failure>& failure() const = 0;

    /// Asks at once and then by interval, from the beginning again.
    virtual void watch() = 0;
    virtual void stop() = 0;
    /// Asks now, also when the watch is over. Nothing while a question is under way.
    virtual void askNow() = 0;
    /// Reads the customer for what of the order arrived, whatever the watch is at.
    virtual void readAgain() = 0;

Q_SIGNALS:
    /// Something of the above moved.
    void changed();
};

} // namespace lineside
