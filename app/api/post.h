#pragma once

#include "app/api/accessmanager.h"
#include "app/api/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

namespace lineside::api {

/// One POST from start to its conclusion. It owns what carries it, and gives that up when the network is done
/// with it: whatever arrives later on its connection is read by nobody. Lives in the network thread.
class Post : public QObject {
    Q_OBJECT

public:
    Post(const Outgoing& outgoing, AccessManager manager, QThreadPool* pool, QObject* parent);
    ~Post() override;

    void start();

signals:
    /// The request has left whole.
    void sent();
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
    void readRest();
    void giveUp();
    void conclude(Parsed parsed);

    Outgoing m_out;
    AccessManager m_manager;
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
