#include "tests/tour/transcript.h"

#include "tests/tour/privatefile.h"
#include "tests/tour/secrets.h"

namespace lineside::tour {

Transcript::Transcript(const QString& path) : m_file(path) {
    openPrivately(m_file);
}

void Transcript::note(const Exchange& exchange) {
    m_last = exchange.operation;
    const QByteArray head = "==== " + QByteArray::number(++m_count) + ' ' + exchange.operation.toUtf8();
    m_file.write(head + " request\n" + hideSecrets(exchange.request) + '\n');
    m_file.write(head + " reply " + QByteArray::number(exchange.status) + '\n' + hideSecrets(exchange.reply) +
                 '\n');
    m_file.flush();
}

} // namespace lineside::tour
