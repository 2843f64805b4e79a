#pragma once

#include "tests/support/cutting.h"

#include <QDateTime>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace lineside::test {

/// What happens to one connection.
struct Fate {
    enum class Kind : quint8 {
        Whole,
        CutRequest, ///< the service gets `bytes` of the request
        CutReply,   ///< the program gets `bytes` of the reply; the service has done its work
        Late        ///< the program is cut off; the service gets the whole request `seconds` later
    };
    Kind kind = Kind::Whole;
    qint64 bytes = 0;
    int seconds = 0;
    End end = End::Fin;
};

/// A line that passes connections on to a service, cuts or holds them, and knows whether the service is still
/// at work on one: a drill's clock never outruns the service by accident, only by a Late.
class BadLine : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    explicit BadLine(Clock clock);

    [[nodiscard]] QUrl url() const;
    void setTarget(const QUrl& target) { m_target = target; }
    /// Asked for each connection that opens.
    void setFate(std::function<Fate()> fate) { m_fate = std::move(fate); }
    /// Nothing is under way but what is held back.
    [[nodiscard]] bool isQuiet() const;
    /// Passes on what is held and due by the clock.
    void releaseDue();

private:
    struct Pair;
    void accept();
    void connectServer(Pair& pair);
    void readClient(Pair& pair);
    void readServer(Pair& pair);
    void hold(Pair& pair);
    static void feed(Pair& pair);
    static void dropClient(Pair& pair);
    void remove(Pair& pair);

    Clock m_clock;
    QUrl m_target;
    QTcpServer m_server;
    std::function<Fate()> m_fate = [] { return Fate(); };
    QList<Pair*> m_pairs; ///< children
};

} // namespace lineside::test
