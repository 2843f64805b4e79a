#pragma once

#include "models/person/credentials.h"
#include "models/wire/writer.h"

#include <optional>

namespace lineside::api {

/// Who is signed in, and the key that proves it. In memory only. A person's stay is told by `person`, each
/// session of it by `epoch`: what an old call brings back never touches a newer session or another person's.
class Session {
public:
    /// The mark of a call made under a session.
    struct Mark {
        quint64 person = 0;
        quint64 epoch = 0;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] bool hasCredentials() const { return m_credentials.has_value(); }
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    [[nodiscard]] const Credentials& credentials() const { return *m_credentials; }

    /// Begins the stay of a person whose credentials the service has not yet taken.
    void begin(const Credentials& credentials);
    /// The service opened a session.
    void open(const QString& key);
    /// The newest key of any Header holds, if it comes from the present session.
    void adopt(Mark mark, const QString& key);
    /// The service does not know the session of `mark` any more.
    void lose(Mark mark);
    /// Forgets the person and the key.
    void close();

    /// How a call is signed under the present session, or a sign-in by the credentials.
    [[nodiscard]] wire::Signature byKey() const;
    [[nodiscard]] wire::Signature byCredentials() const;

private:
    std::optional<Credentials> m_credentials;
    QString m_key;
    Mark m_mark;
};

} // namespace lineside::api
