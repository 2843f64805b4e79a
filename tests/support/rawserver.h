#pragma once

#include "tests/support/cutting.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

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
    bool held = false;         ///< no answer before release()
    int delayMs = 0;
    QByteArray before; ///< raw bytes as soon as the request has come, before the delay
    QByteArray behind; ///< raw bytes in one packet with the reply
    QByteArray late;   ///< raw bytes so much later than the reply, while the connection still stands
    int lateMs = 0;
};

/// The reply's own bytes, head and body.
QByteArray replyBytes(const Answer& answer);

/// An HTTP server that counts what reaches it and ends connections where it is told to. Lives in the thread
/// that makes it.
class RawServer : public QObject {
    Q_OBJECT

public:
    /// One POST that came whole.
    struct Post {
        QByteArray head;
        QByteArray body;
        int connection = 0; ///< which one brought it, counted from 1
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
    void release() { emit released(); }
    void setScript(Script script) { m_script = std::move(script); }
    /// Written to the connection that is the `number`th from now on as soon as it stands, and it may be ended
    /// then.
    void greet(int number, const QByteArray& bytes, std::optional<End> end = {});

signals:
    void attempted();
    void released();
    void greeted();
    /// An answer's late bytes were written.
    void trailed();
    void disconnected();

private:
    struct Connection;
    struct Greeting {
        int number = 0; ///< of the connection, counted from 1; 0: none
        QByteArray bytes;
        std::optional<End> end;
    };
    void listen();
    void accept();
    void sayGreeting(Connection& connection);
    void read(Connection& connection);
    void beginAttempt(Connection& connection);
    void readBody(Connection& connection);
    void answer(Connection& connection, const Answer& answer);
    void finish(Connection& connection, const QByteArray& bytes, const Answer& answer, bool keep);
    static void cutWhenWritten(Connection& connection, End end);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    int m_attempts = 0;
    int m_connections = 0;
    QList<Post> m_posts;
    Greeting m_greeting;
};

} // namespace lineside::test
