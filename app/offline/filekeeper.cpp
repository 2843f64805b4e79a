#include "app/offline/filekeeper.h"

#include <QFile>

namespace lineside::offline {

void FileKeeper::read(const QString& /*storeId*/, std::function<void(const Answer&)> done) {
    QFile file(m_file);
    if (!file.exists()) {
        done({Outcome::Absent, {}, {}});
        return;
    }
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(Key::size + 1) : QByteArray();
    Answer answer{Outcome::Found, Key::fromBytes(bytes), {}};
    wipe(bytes);
    if (!answer.key)
        answer = {Outcome::Unavailable, {}, QStringLiteral("the key file can't be read")};
    done(answer);
}

void FileKeeper::write(const QString& /*storeId*/, const Key& key, std::function<void(bool kept)> done) {
    QFile file(m_file);
    bool kept = false;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        QByteArray bytes = key.bytes();
        kept = file.write(bytes) == Key::size && file.flush();
        wipe(bytes);
    }
    done(kept);
}

} // namespace lineside::offline
