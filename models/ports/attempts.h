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
    QDateTime madeAt;  ///< UTC, when it was prepared
    QDateTime sentAt;  ///< UTC, when the sending began; not valid before
    QDateTime endedAt; ///< UTC, when it was accepted, refused or became uncertain
    QString title;     ///< whose order it is
    QByteArray form;   ///< saveForm() of the order, to open it again
    QByteArray sent;   ///< saveRequest() of what was sent; empty in an attempt of before Lineside kept it
    bool knownAsked = false; ///< whether the order filled a pattern and the service told who was there
    QStringList knownIds;    ///< customers of that name, address, papers or device before the first byte left
    QString customerId;      ///< Accepted: the new customer
    QStringList orders;      ///< Accepted, from the answer
    QStringList lines;
    Failure failure; ///< Refused and Uncertain: why
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// The attempts on this computer, sealed, in the store of the drafts. Futures always settle, on the caller's
/// thread.
///
/// A draft makes one customer. Keeping an attempt as Accepted and making its draft "made" is one transaction;
/// from then on the draft is not listed, and saving or restoring it is Failure{AlreadyMade}. Keeping an
/// attempt as Prepared or Sending is Failure{AlreadyMade} when its draft is made, and Failure{Undecided}
/// while another attempt of the draft is Sending or Uncertain. It holds for whoever uses the store: two
/// pages, two desks.
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
