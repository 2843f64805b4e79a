#include "app/practice/httpparts.h"

#include "models/wire/address.h"

#include <QUrl>

namespace lineside::practice {

QByteArray header(const httplib::Request& request, const char* name) {
    return QByteArray::fromStdString(request.get_header_value(name));
}

void send(httplib::Response& response, int status, const QByteArray& body, const QByteArray& type) {
    response.status = status;
    response.set_content(body.constData(), std::size_t(body.size()), type.toStdString());
}

void say(httplib::Response& response, int status, const QByteArray& text) {
    send(response, status, text, "text/plain; charset=utf-8");
}

bool isLocal(const httplib::Request& request) {
    using namespace Qt::StringLiterals;
    const QString host = QString::fromLatin1(header(request, "Host"));
    const QUrl url(u"http://"_s + host, QUrl::StrictMode);
    const bool alone = url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery();
    // A browser asks nobody where localhost is (RFC 6761, 6.3).
    return alone && (wire::isLoopback(url.host()) || url.host() == "localhost"_L1);
}

bool isOwnOrigin(const httplib::Request& request) {
    return !request.has_header("Origin") || header(request, "Origin") == "http://" + header(request, "Host");
}

std::optional<QByteArray> readBody(const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& reader) {
    if (request.is_multipart_form_data()) { // the library reads these in parts only
        say(response, 415, "No form is taken here.");
        return {};
    }
    QByteArray body;
    bool fits = true;
    const bool whole = reader([&](const char* data, std::size_t size) {
        fits = std::size_t(body.size()) + size <= largestRequest;
        if (fits)
            body.append(data, qsizetype(size));
        return fits;
    });
    if (whole)
        return body;
    const bool tooLong = !fits || response.status == 413;
    say(response, tooLong ? 413 : 400, tooLong ? "The request is too large." : "The body can't be read.");
    return {};
}

} // namespace lineside::practice
