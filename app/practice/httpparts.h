#pragma once

#include <QByteArray>

#include <httplib.h>
#include <optional>

namespace lineside::practice {

QByteArray header(const httplib::Request& request, const char* name);
void send(httplib::Response& response, int status, const QByteArray& body, const QByteArray& type);
/// The text of a refusal.
void say(httplib::Response& response, int status, const QByteArray& text);

/// A web page elsewhere may make a browser call a loopback port under a name of its own: true for the numbers
/// of wire::isLoopback() and for localhost only.
bool isLocal(const httplib::Request& request);
/// False where a browser says that a page of another origin sends the request.
bool isOwnOrigin(const httplib::Request& request);

/// The largest body in bytes, as it is once it is no longer compressed or in chunks: the stock limit of the
/// service's framework.
inline constexpr std::size_t largestRequest = 4U << 20U;
/// The body, read no further than that. Nothing when it is longer or can't be read: the response says which.
std::optional<QByteArray> readBody(const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& reader);

} // namespace lineside::practice
