#pragma once

#include "models/ports/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QStringList>

namespace lineside {

/// One try to create a customer, on disk before its first byte leaves (API page, "A create whose answer is
/// lost").
struct Attempt {
    enum class State : quint8 {
        Prepared, ///< kept; nothing has left the machine
        Sending,  ///< on its way; found in a store that is opened, it is Uncertain
        Accepted, ///< the service answered, or the agent decided, that it made the customer
        Refused,  ///< the service answered that it did not, nothing left, or the agent decided so
        Uncertain ///< the answer was lost: it may or may not have been made
    };

    QString id;      ///< random
    QString draftId; ///< of the order
    State state = State::Prepared;
    QDateTime madeAt;        ///< UTC, when it was prepared
    QDateTime sentAt;        ///< UTC, when the sending began; not valid before
    QDateTime endedAt;       ///< UTC, when it was accepted, refused or became uncertain
    QString title;           ///< whose order it is
    QByteArray form;         ///< saveForm() of the order as it was sent
    bool knownAsked = false; ///< whether the order filled a pattern, so that knownIds could be asked for
    QStringList knownIds;    ///< customers of that name, address, papers or device before the first byte left
    QString customerId;      ///< Accepted: the new customer
    QStringList orders;      ///< Accepted, from the answer
    QStringList lines;
    Failure failure; ///< Refused and Uncertain: why
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// The attempts on this computer, sealed, in the store of the drafts. Futures always settle, on the caller's
/// thread.
class Attempts : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// False without a key: then no create can be sent.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// On disk, journal and all, when it settles.
    virtual QFuture<Result<bool>> put(Attempt attempt) = 0;
    /// The newest first.
    virtual QFuture<Result<QList<Attempt>>> all() = 0;

signals:
    void changed();
};

} // namespace lineside
