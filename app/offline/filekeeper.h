#pragma once

#include "app/offline/keykeeper.h"

namespace lineside::offline {

/// The key in a file that only its owner may read. For practice's store alone: whoever has the disk has both.
class FileKeeper : public KeyKeeper {
    Q_OBJECT

public:
    explicit FileKeeper(QString file) : m_file(std::move(file)) {}
    void read(const QString& storeId, std::function<void(const Answer&)> done) override;
    /// Never over a file that is there.
    void write(const QString& storeId, const Key& key, std::function<void(bool kept)> done) override;

private:
    QString m_file;
};

} // namespace lineside::offline
