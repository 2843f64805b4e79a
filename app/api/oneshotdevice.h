#pragma once

#include <QIODevice>
#include <QNetworkAccessManager>

#include <atomic>
#include <memory>

namespace lineside::api {

/// Set by the device when its first byte is read; readable from any thread. Until then no byte of the body
/// has left the machine.
using Begun = std::shared_ptr<std::atomic_bool>;

/// A body that can be read once. QNetworkAccessManager repeats a POST by itself when the server closes
/// without an answer, and before it does so it rewinds the upload device; this one can't be rewound, so the
/// repeat ends as ContentReSendError instead. A direct QIODevice, not sequential, with a size: Qt neither
/// buffers it nor bypasses its virtuals (as it does with QBuffer).
class OneShotDevice : public QIODevice {
public:
    OneShotDevice(QByteArray bytes, Begun begun);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    /// Refused even before the first byte: a head without its body must not go twice either.
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
    Begun m_begun;
};

/// Posts what must leave the machine at most once: the one way on which anything is sent. A query is repeated
/// too only where Lineside says so, not by Qt, which would do it up to three times.
QNetworkReply* postOnce(QNetworkAccessManager& manager, const QNetworkRequest& request, QByteArray body,
                        Begun begun);

} // namespace lineside::api
