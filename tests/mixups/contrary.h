#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace lineside::test {

/// What a contrary service does with one call.
enum class Contrary : quint8 {
    No,
    OtherCustomer,   ///< answers about another customer than the one asked for
    OtherId,         ///< the right customer under another's ID
    NoId,            ///< a customer without an ID
    Late,            ///< answers after a while
    Doubled,         ///< answers twice in one packet
    Repeated,        ///< says the same once more a moment later, on the same connection
    Interim,         ///< 103 Early Hints, and the answer after a while
    Idle408,         ///< 408 Request Timeout on the connection that waits for the next call
    ClosesUnheard,   ///< closes without an answer; the call is not carried out
    ClosesAfterwards ///< the same, and the call is carried out
};

/// One of them, with what it needs to be random. `byId`: the call asks for a customer by ID.
Contrary anyContrary(QRandomGenerator& random, bool byId);

/// A request for another customer, 0 for none to be found.
QByteArray askingFor(QByteArray body, int customer);
/// A reply whose customer has this ID, 0: none.
QByteArray namedAs(QByteArray reply, int customer);
/// The text of the first element of that name; empty when there is none.
QByteArray elementIn(const QByteArray& xml, const QByteArray& name);

} // namespace lineside::test
