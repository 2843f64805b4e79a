#pragma once

#include "tests/support/rawserver.h"

#include <QHash>

#include <random>

namespace lineside::test {

/// What a server or something before it may do wrong with a reply.
enum class Oddity : quint8 {
    Repeated,    ///< the reply comes once more, later
    Late,        ///< the reply comes when the call has run out of time
    Processing,  ///< 102 before a delayed 200
    EarlyHints,  ///< 103 before a delayed 200
    IdleTimeout, ///< 408 on the connection that the reply left idle
    Junk,        ///< bytes of no meaning behind the body, at once or later
    BlankLines,  ///< CRLF behind the body, at once or later
    TwoReplies   ///< a second reply in one packet with the first
};
inline constexpr std::array oddities{
    std::pair{Oddity::Repeated, "repeated"},       std::pair{Oddity::Late, "late"},
    std::pair{Oddity::Processing, "102"},          std::pair{Oddity::EarlyHints, "103"},
    std::pair{Oddity::IdleTimeout, "408 on idle"}, std::pair{Oddity::Junk, "junk"},
    std::pair{Oddity::BlankLines, "blank lines"},  std::pair{Oddity::TwoReplies, "two replies"},
};

/// Whether every call gets a whole reply of its own, whatever else is written to its connection.
constexpr bool isAnsweredAlways(Oddity oddity) {
    return oddity != Oddity::Late && oddity != Oddity::Processing && oddity != Oddity::EarlyHints;
}

/// A service that answers every request with its customer's number in the Header's Message, and adds one kind
/// of oddity to most replies.
class OddServer {
public:
    /// `longestMs`: how much later than it should anything comes.
    OddServer(Oddity oddity, bool tls, int longestMs, quint32 seed);

    [[nodiscard]] QUrl url() const { return m_server->url(); }
    /// Changes that came more than once.
    [[nodiscard]] int changesTwice() const;

private:
    Answer answer(const QByteArray& body);
    void makeOdd(Answer& answer);
    void trail(Answer& answer, const QByteArray& bytes);
    int upTo(int most) { return int(m_random() % quint32(most + 1)); }

    Oddity m_oddity;
    int m_longestMs;
    std::mt19937 m_random;
    QHash<QByteArray, int> m_changes; ///< how often each customer's came
    std::unique_ptr<RawServer> m_server;
};

} // namespace lineside::test
