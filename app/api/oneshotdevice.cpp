#include "app/api/oneshotdevice.h"

#include <QNetworkReply>

#include <cstring>

namespace lineside::api {

OneShotDevice::OneShotDevice(QByteArray bytes, Begun begun)
    : m_bytes(std::move(bytes))
    , m_begun(std::move(begun)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotDevice::seek(qint64 /*position*/) {
    return false;
}

qint64 OneShotDevice::readData(char* data, qint64 maxSize) {
    const qint64 size = std::min(maxSize, qint64(m_bytes.size()) - m_read);
    if (size <= 0)
        return -1;
    *m_begun = true;
    std::memcpy(data, m_bytes.constData() + m_read, std::size_t(size));
    m_read += size;
    return size;
}

qint64 OneShotDevice::writeData(const char* /*data*/, qint64 /*maxSize*/) {
    return -1;
}

QNetworkReply* postOnce(QNetworkAccessManager& manager, const QNetworkRequest& request, QByteArray body,
                        Begun begun) {
    auto* device = new OneShotDevice(std::move(body), std::move(begun));
    QNetworkReply* reply = manager.post(request, device);
    device->setParent(reply);
    return reply;
}

} // namespace lineside::api
