#pragma once

#include <QtGlobal>

class QAbstractSocket;

namespace lineside::test {

/// How a connection is ended: in order, or by a reset that throws away what is under way.
enum class End : quint8 { Fin, Rst };

/// Ends a connection at once, below Qt and TLS: a TLS peer sees no close_notify. Bytes that Qt has not yet
/// written are lost: flush first. After Fin the socket still reads, so that the system sends no reset.
void cut(QAbstractSocket& socket, End end);

} // namespace lineside::test
