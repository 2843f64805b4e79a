#pragma once

#include "tests/support/cutting.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace lineside::test {

/// What the server does with one POST.
struct Answer {
    /// Where the connection is cut.
    enum class Cut : quint8 {
        None,
        BeforeReading, ///< on a new connection as soon as it stands (Fin), else as the next bytes come
        AfterHead,
        MidBody,
        AfterBody,
        AfterStatusLine,
        InHeader,
        MidReply
    };

    QByteArray body;
    QByteArray status = "200 OK";
    QList<QByteArray> headers; ///< beyond Content-Type and Content-Length
    Cut cut = Cut::None;
    End end = End::Fin;
    bool contentLength = true; ///< without it the end of the connection ends the reply
    bool silent = false;       ///< no answer at all, and the connection stays open
    int delayMs = 0;
};

/// An HTTP server that counts what reaches it and ends connections where it is told to. Lives in the thread
/// that makes it.
class RawServer : public QObject {
    Q_OBJECT

public:
    /// One POST that came whole.
    struct Post {
        QByteArray head;
        QByteArray body;
    };
    /// `number` counts attempts from 1. Asked before the attempt is read, with an empty `body`, for a cut on
    /// the way, and once more with the body for the answer.
    using Script = std::function<Answer(int number, const QByteArray& body)>;

    explicit RawServer(Script script);
    /// Speaks TLS with a certificate of tests/data/tls.
    RawServer(Script script, const QString& certificate);
    ~RawServer() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int attempts() const { return m_attempts; }
    [[nodiscard]] int complete() const { return int(m_posts.size()); }
    [[nodiscard]] const QList<Post>& posts() const { return m_posts; }
    [[nodiscard]] int connections() const { return m_connections; }
    void setScript(Script script) { m_script = std::move(script); }

signals:
    void attempted();

private:
    struct Connection;
    void listen();
    void accept();
    void read(Connection& connection);
    void beginAttempt(Connection& connection);
    void readBody(Connection& connection);
    void answer(Connection& connection, const Answer& answer);
    static void finish(Connection& connection, const QByteArray& bytes, const Answer& answer, bool keep);
    static void cutWhenWritten(Connection& connection, End end);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    int m_attempts = 0;
    int m_connections = 0;
    QList<Post> m_posts;
};

} // namespace lineside::test
