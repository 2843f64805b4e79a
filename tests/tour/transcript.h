#pragma once

#include "app/api/service.h"

#include <QFile>

namespace lineside::tour {

/// The body with the text of Username, Password, ImpersonationKey, SessionKey and SessionKey_Encoded replaced
/// by one fixed word each; every other byte as it is.
QByteArray hideSecrets(const QByteArray& body);

/// Writes every exchange: what was asked and what came, byte for byte but for the secrets.
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
