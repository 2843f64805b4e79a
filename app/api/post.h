#pragma once

#include "app/api/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

class QNetworkAccessManager;

namespace lineside::api {

/// One POST from start to its conclusion. Lives in the network thread.
class Post : public QObject {
    Q_OBJECT

public:
    Post(const Outgoing& outgoing, QNetworkAccessManager& manager, QThreadPool* pool, QObject* parent);
    ~Post() override;

    void start();

signals:
    /// The network is done with it; parsing may go on.
    void released();
    /// Once, as the last thing.
    void done(const std::shared_ptr<lineside::api::Incoming>& incoming);

private:
    [[nodiscard]] QNetworkRequest request() const;
    void onReadyRead();
    void onFinished();
    void onParsed(Parsed parsed);
    void stop(Ending::Stop why);
    void openPipe();
    void readEnding();
    void conclude(Parsed parsed);

    Outgoing m_out;
    QNetworkAccessManager& m_manager;
    QThreadPool* m_pool;
    QNetworkReply* m_reply = nullptr;
    std::shared_ptr<ReplyPipe> m_pipe;
    QTimer m_timer; ///< the whole time; Qt's own time-out starts anew with each byte
    QElapsedTimer m_clock;
    qint64 m_received = 0; ///< bytes on the wire
    bool m_ended = false;  ///< the network is done
    Ending m_ending;
    std::optional<Parsed> m_early; ///< the reply was found wanting before the network was done
};

} // namespace lineside::api
