#include "tests/tour/transcript.h"

namespace lineside::tour {
namespace {

constexpr std::array<QByteArrayView, 5> secrets{"Username", "Password", "ImpersonationKey", "SessionKey",
                                                "SessionKey_Encoded"};

/// The name of a start tag at `open`, without prefix; empty when it is none or has no content.
QByteArrayView startTag(QByteArrayView body, qsizetype open, qsizetype close) {
    QByteArrayView tag = body.sliced(open + 1, close - open - 1);
    if (tag.isEmpty() || tag.front() == '/' || tag.front() == '?' || tag.front() == '!' || tag.back() == '/')
        return {};
    qsizetype end = 0;
    while (end < tag.size() && tag[end] != ' ' && tag[end] != '\t' && tag[end] != '\r' && tag[end] != '\n')
        ++end;
    tag = tag.first(end);
    return tag.sliced(tag.lastIndexOf(':') + 1);
}

} // namespace

QByteArray hideSecrets(const QByteArray& body) {
    QByteArray hidden;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = body.indexOf('<', from);
        const qsizetype close = open < 0 ? -1 : body.indexOf('>', open);
        if (close < 0)
            return hidden + body.mid(from);
        hidden += body.mid(from, close + 1 - from);
        from = close + 1;
        const QByteArrayView name = startTag(body, open, close);
        const qsizetype end = body.indexOf('<', from);
        const bool secret = std::find(secrets.begin(), secrets.end(), name) != secrets.end();
        if (secret && end > from) {
            hidden += "HIDDEN";
            from = end;
        }
    }
}

Transcript::Transcript(const QString& path) : m_file(path) {
    m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
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
