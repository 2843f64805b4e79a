#include "models/person/person.h"

namespace lineside {
namespace {

QString folded(const QString& name) {
    return name.trimmed().toCaseFolded();
}

/// Scheme and host in lower case, the usual port left out, no fragment, no slash at the end.
QString canonical(const QUrl& service) {
    QUrl url = service.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::NormalizePathSegments |
                                QUrl::StripTrailingSlash);
    const bool usual = (url.scheme() == QLatin1StringView("https") && url.port() == 443) ||
                       (url.scheme() == QLatin1StringView("http") && url.port() == 80);
    if (usual)
        url.setPort(-1);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

Person::Person(const QUrl& service, const QString& client, const QString& user)
    : m_service(canonical(service))
    , m_client(folded(client))
    , m_user(folded(user)) {}

} // namespace lineside
