#pragma once

#include <QString>
#include <QUrl>

namespace lineside {

/// Who works here: a user of a client at a service address. What is sent, kept and shown belongs to one
/// person. Two spellings of the same are equal: names are trimmed and case folded, the address is canonical.
class Person {
public:
    Person() = default;
    Person(const QUrl& service, const QString& client, const QString& user);

    [[nodiscard]] bool isNobody() const { return m_user.isEmpty(); }
    [[nodiscard]] const QString& service() const { return m_service; } ///< canonical address
    [[nodiscard]] const QString& client() const { return m_client; }   ///< folded
    [[nodiscard]] const QString& user() const { return m_user; }       ///< folded
    friend bool operator==(const Person&, const Person&) = default;

private:
    QString m_service;
    QString m_client;
    QString m_user;
};

} // namespace lineside
