#pragma once

#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"

#include <QFile>

namespace lineside::test {

/// A test of vaults in a folder of its own, under one key.
class AtOneVault : public QObject {
protected:
    /// `file` within the folder; what is missing on the way is made by who opens it.
    void begin(const QString& file = QStringLiteral("deep/down/drafts.db")) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(file), false};
    }
    std::optional<Failure> opened(offline::Vault& vault) const {
        const auto found = vault.open(m_place);
        return found ? vault.unlock(m_key) : found.failure();
    }
    static QByteArray bytesOf(const QString& file) {
        QFile reading(file);
        return reading.open(QIODevice::ReadOnly) ? reading.readAll() : QByteArray();
    }

    const offline::Key m_key = offline::Key::random();
    std::unique_ptr<QTemporaryDir> m_folder;
    offline::Place m_place;
};

} // namespace lineside::test
