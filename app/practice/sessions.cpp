#include "app/practice/sessions.h"

#include "app/practice/randomkey.h"
#include "app/practice/trouble.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

struct Account {
    QString name, password;
    User user;
};

const QList<Account>& accounts() {
    static const QList<Account> all{{u"practice"_s, u"practice"_s, {7001, 12, true}},
                                    {u"trainee"_s, u"trainee"_s, {7002, 13, false}}};
    return all;
}

} // namespace

Sessions::Sessions(std::function<QDateTime()> now, int seconds) : m_now(std::move(now)), m_seconds(seconds) {}

Sessions::Signed Sessions::begin(const Call& call) {
    for (const Account& account : accounts()) {
        if (call.username != account.name || call.password != account.password || call.client != u"PRACTICE")
            continue;
        const QString key = randomKey();
        const std::lock_guard lock(m_mutex);
        const QDateTime now = m_now();
        m_byKey.removeIf([&](const auto& it) { return it.value().used.secsTo(now) > m_seconds; });
        m_byKey.insert(key, {account.user, now});
        return {account.user, key};
    }
    refuse(code::signature, u"The user name, password or client is not right."_s);
}

Sessions::Signed Sessions::sign(const Call& call) {
    if (call.hasCredentials)
        return begin(call);
    if (!call.hasSession)
        refuse(code::noSignature, u"Credentials or Session is required."_s);
    const std::lock_guard lock(m_mutex);
    const auto it = m_byKey.find(call.sessionKey);
    const QDateTime now = m_now();
    if (it == m_byKey.end() || it->used.secsTo(now) > m_seconds)
        refuse(code::signature, u"The session does not exist or has expired."_s);
    it->used = now;
    return {it->user, it.key()};
}

void Sessions::destroy(const QString& key) {
    const std::lock_guard lock(m_mutex);
    m_byKey.remove(key);
}

void Sessions::destroyAll() {
    const std::lock_guard lock(m_mutex);
    m_byKey.clear();
}

} // namespace lineside::practice
