#include "app/offline/sealing.h"

#include <QDataStream>
#include <QIODevice>

#include <atomic>
#include <bit>
#include <sodium.h>

namespace lineside::offline {
namespace {

constexpr char formatVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = 1 + nonceSize;

QByteArray associated(const SealedPlace& place) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint8(formatVersion) << place.table << place.id << place.revision << place.state << place.practice;
    return bytes;
}

unsigned char* raw(QByteArray& bytes, qsizetype from = 0) {
    return reinterpret_cast<unsigned char*>(bytes.data()) + from;
}

const unsigned char* raw(const QByteArray& bytes, qsizetype from = 0) {
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + from;
}

std::atomic_int opened = 0;

} // namespace

int payloadsOpened() {
    return opened;
}

qsizetype bucketed(qsizetype length) {
    constexpr qsizetype smallest = 2048;
    if (length <= smallest)
        return smallest;
    const auto step = qsizetype(std::bit_floor(quint64(length)) / 4);
    return (length + step - 1) / step * step;
}

qsizetype sealedLength(qsizetype plain) {
    return headSize + bucketed(plain + 1) + tagSize;
}

QByteArray seal(const Key& key, const SealedPlace& place, QByteArray plain) {
    const qsizetype length = plain.size();
    // One byte marks the end of the content, zeros follow.
    plain.append('\x80');
    plain.append(bucketed(length + 1) - plain.size(), '\0');

    QByteArray sealed(headSize + plain.size() + tagSize, Qt::Uninitialized);
    sealed[0] = formatVersion;
    randombytes_buf(raw(sealed, 1), size_t(nonceSize));
    const QByteArray about = associated(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed, headSize), nullptr, raw(std::as_const(plain)),
                                               quint64(plain.size()), raw(about), quint64(about.size()),
                                               nullptr, raw(sealed, 1), key.data());
    wipe(plain);
    return sealed;
}

std::optional<QByteArray> unseal(const Key& key, const SealedPlace& place, const QByteArray& sealed) {
    if (sealed.size() < headSize + tagSize || sealed[0] != formatVersion)
        return {};
    QByteArray plain(sealed.size() - headSize - tagSize, Qt::Uninitialized);
    const QByteArray about = associated(place);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plain), nullptr, nullptr, raw(sealed, headSize), quint64(sealed.size() - headSize), raw(about),
        quint64(about.size()), raw(sealed, 1), key.data());
    ++opened;
    const qsizetype end = refused == 0 ? plain.lastIndexOf('\x80') : -1;
    if (end < 0)
        return {};
    plain.truncate(end);
    return plain;
}

} // namespace lineside::offline
