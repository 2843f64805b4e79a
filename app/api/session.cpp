#include "app/api/session.h"

namespace lineside::api {

void Session::begin(const Credentials& credentials) {
    close();
    m_credentials = credentials;
}

void Session::open(const QString& key) {
    m_key = key;
    ++m_mark.epoch;
}

void Session::adopt(Mark mark, const QString& key) {
    if (mark == m_mark && hasKey() && !key.isEmpty())
        m_key = key;
}

void Session::lose(Mark mark) {
    if (mark == m_mark)
        m_key.clear();
}

void Session::close() {
    m_credentials.reset();
    m_key.clear();
    ++m_mark.person;
    ++m_mark.epoch;
}

wire::Signature Session::byKey() const {
    wire::Signature signature;
    signature.sessionKey = m_key;
    return signature;
}

wire::Signature Session::byCredentials() const {
    wire::Signature signature;
    signature.username = m_credentials->username;
    signature.password = m_credentials->password;
    signature.client = m_credentials->client;
    signature.impersonationKey = m_credentials->impersonationKey;
    return signature;
}

} // namespace lineside::api
