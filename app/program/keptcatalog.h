#pragma once

#include "models/catalog/sitecatalog.h"

namespace lineside {

/// The last catalog that could be read, a copy of its file beside the settings: it stays in force while the
/// file itself can't be read. What it says is no secret; the copy is its owner's all the same.
class KeptCatalog {
public:
    explicit KeptCatalog(const QString& folder);

    /// `bytes` are those of a good catalog. A disk that takes none leaves the one before.
    void keep(const QByteArray& bytes) const;
    /// Nothing where none is kept that can still be read.
    [[nodiscard]] std::optional<SiteCatalog> read() const;
    /// There is to be no catalog from here on.
    void drop() const;

private:
    QString m_path;
};

} // namespace lineside
