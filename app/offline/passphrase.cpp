#include "app/offline/passphrase.h"

#include "app/offline/sealing.h"

#include <QDataStream>
#include <QIODevice>

#include <sodium.h>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

constexpr qint32 formatVersion = 1;
/// More than this in a file is damage, not a cost that anyone chose.
constexpr quint64 mostPasses = 64;
constexpr quint64 mostMemory = quint64(4) << 30;

struct Derived {
    std::optional<Key> key; ///< none: not enough memory
    QByteArray check;       ///< tells a right passphrase, says nothing of the key
};

Derived derive(const QString& passphrase, const QByteArray& salt, PassphraseCost cost) {
    // The same words typed on another keyboard may come decomposed.
    QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray both(2 * Key::size, '\0');
    const int done =
        crypto_pwhash(reinterpret_cast<unsigned char*>(both.data()), quint64(both.size()), words.constData(),
                      quint64(words.size()), reinterpret_cast<const unsigned char*>(salt.constData()),
                      cost.passes, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    wipe(words);
    Derived derived;
    if (done != 0)
        return derived;
    QByteArray half = both.left(Key::size);
    derived.key = Key::fromBytes(half);
    derived.check.resize(crypto_generichash_BYTES);
    crypto_generichash(reinterpret_cast<unsigned char*>(derived.check.data()), size_t(derived.check.size()),
                       reinterpret_cast<const unsigned char*>(both.constData()) + Key::size, Key::size,
                       nullptr, 0);
    wipe(half);
    wipe(both);
    return derived;
}

SealedPlace placeOf(const QString& storeId) {
    return {.table = u"wrapped key"_s, .id = storeId};
}

} // namespace

PassphraseCost PassphraseCost::moderate() {
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

QByteArray wrapKey(const Key& key, const QString& passphrase, const QString& storeId, PassphraseCost cost) {
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    const Derived derived = derive(passphrase, salt, cost);
    if (!derived.key)
        return {};
    QByteArray wrapped;
    QDataStream out(&wrapped, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << formatVersion << cost.passes << cost.memory << salt << derived.check
        << seal(*derived.key, placeOf(storeId), key.bytes());
    return wrapped;
}

Unwrapped unwrapKey(const QByteArray& wrapped, const QString& passphrase, const QString& storeId) {
    using Outcome = Unwrapped::Outcome;
    QDataStream in(wrapped);
    in.setVersion(QDataStream::Qt_6_0);
    qint32 version = 0;
    PassphraseCost cost{};
    QByteArray salt;
    QByteArray check;
    QByteArray sealed;
    in >> version >> cost.passes >> cost.memory >> salt >> check >> sealed;
    const bool sane = version == formatVersion && cost.passes <= mostPasses && cost.memory <= mostMemory &&
                      salt.size() == crypto_pwhash_SALTBYTES && check.size() == crypto_generichash_BYTES;
    if (in.status() != QDataStream::Ok || !sane)
        return {Outcome::Damaged, {}};
    const Derived derived = derive(passphrase, salt, cost);
    if (!derived.key)
        return {Outcome::NoMemory, {}};
    if (sodium_memcmp(derived.check.constData(), check.constData(), size_t(check.size())) != 0)
        return {Outcome::WrongPassphrase, {}};
    std::optional<QByteArray> bytes = unseal(*derived.key, placeOf(storeId), sealed);
    std::optional<Key> key = bytes ? Key::fromBytes(*bytes) : std::nullopt;
    if (bytes)
        wipe(*bytes);
    return {key ? Outcome::Opened : Outcome::Damaged, key};
}

} // namespace lineside::offline
