#pragma once

#include "app/practice/soap/call.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <mutex>

namespace lineside::practice {

/// A person who may sign in.
struct User {
    int id = 0;
    int agent = 0;
    bool mayChangeLifeline = false; ///< MANUALLY_CHANGE_LIFELINE_INFORMATION
};

/// Who is signed in. Any thread may ask.
class Sessions {
public:
    struct Signed {
        User user;
        QString key;
    };

    Sessions(std::function<QDateTime()> now, int seconds);
    /// By credentials (a new session) or by a session (renewed). Throws Refusal.
    Signed sign(const Call& call);
    void destroy(const QString& key);
    void destroyAll();

private:
    struct Session {
        User user;
        QDateTime used;
    };
    Signed begin(const Call& call);

    std::function<QDateTime()> m_now;
    int m_seconds;
    std::mutex m_mutex;
    QHash<QString, Session> m_byKey;
};

} // namespace lineside::practice
