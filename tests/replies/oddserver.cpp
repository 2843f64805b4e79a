#include "tests/replies/oddserver.h"

#include "tests/app/api/replies.h"

using namespace Qt::StringLiterals;

namespace lineside::test {
namespace {

QByteArray customerIn(const QByteArray& body) {
    for (const QByteArray& start : {QByteArray("<CustomerID>"), QByteArray("<Customer><ID>")}) {
        if (const qsizetype at = body.indexOf(start); at >= 0)
            return body.mid(at + start.size(), body.indexOf('<', at + start.size()) - at - start.size());
    }
    return {};
}

QByteArray echo(Operation operation, const QByteArray& customer) {
    return reply(operation,
                 "<Success>true</Success><Message>" + customer + "</Message><SessionKey>key</SessionKey>");
}

} // namespace

OddServer::OddServer(Oddity oddity, bool tls, int longestMs, quint32 seed)
    : m_oddity(oddity)
    , m_longestMs(longestMs)
    , m_random(seed) {
    const auto script = [this](int /*number*/, const QByteArray& body) { return answer(body); };
    m_server = tls ? std::make_unique<RawServer>(script, u"loopback"_s) : std::make_unique<RawServer>(script);
}

int OddServer::changesTwice() const {
    return int(std::count_if(m_changes.cbegin(), m_changes.cend(), [](int times) { return times > 1; }));
}

Answer OddServer::answer(const QByteArray& body) {
    Answer answer;
    if (body.isEmpty())
        return answer;
    const Operation operation = operationOf(body);
    answer.body = echo(operation, customerIn(body));
    if (operation == Operation::SessionsCreate)
        return answer;
    if (operation == Operation::CustomersUpdate)
        ++m_changes[customerIn(body)];
    if (upTo(9) < 7)
        makeOdd(answer);
    return answer;
}

/// Bytes behind the reply: in one packet with it, or later.
void OddServer::trail(Answer& answer, const QByteArray& bytes) {
    if (upTo(1) == 0) {
        answer.behind = bytes;
        return;
    }
    answer.late = bytes;
    answer.lateMs = upTo(m_longestMs);
}

void OddServer::makeOdd(Answer& answer) {
    switch (m_oddity) {
    case Oddity::Repeated:
        answer.late = replyBytes(answer);
        answer.lateMs = upTo(m_longestMs);
        break;
    case Oddity::Late:
        answer.delayMs = upTo(2 * m_longestMs);
        break;
    case Oddity::Processing:
        answer.before = "HTTP/1.1 102 Processing\r\n\r\n";
        answer.delayMs = 1 + upTo(m_longestMs);
        break;
    case Oddity::EarlyHints:
        answer.before = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
        answer.delayMs = 1 + upTo(m_longestMs);
        break;
    case Oddity::IdleTimeout:
        answer.late = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
        answer.lateMs = upTo(5);
        break;
    case Oddity::Junk:
        trail(answer, "\x01\x02 no reply of anything\r\n\r\n<html>");
        break;
    case Oddity::BlankLines:
        trail(answer, "\r\n\r\n\r\n");
        break;
    case Oddity::TwoReplies:
        answer.behind = replyBytes(answer);
        break;
    }
}

} // namespace lineside::test
