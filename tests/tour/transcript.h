#pragma once

#include "app/api/service.h"

#include <QFile>

namespace lineside::tour {

/// Writes every exchange into a file for this user alone: what was asked and what came, byte for byte but for
/// the secrets.
class Transcript {
public:
    explicit Transcript(const QString& path);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    void note(const Exchange& exchange);
    [[nodiscard]] int count() const { return m_count; }
    /// Of the newest exchange.
    [[nodiscard]] const QString& lastOperation() const { return m_last; }

private:
    QFile m_file;
    int m_count = 0;
    QString m_last;
};

} // namespace lineside::tour
