// What it costs that each call has a connection of its own, over TLS, against one kept connection: a look-up
// typed by hand, and a save (query, send, query). The relay holds up whatever passes, so that handshakes pay
// too.
#include "app/api/service.h"
#include "tests/app/api/waiting.h"
#include "tests/bench/connections/farserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Between the first key in the look-up box, or a review that opens, and Enter.
constexpr int typingMs = 500;

Request query() {
    Request request(Operation::CustomersQuery);
    request.set("CustomerID"_element, u"1001"_s);
    return request;
}

Request update() {
    Request request(Operation::CustomersUpdate);
    request.set("Customer/ID"_element, u"1001"_s).set("Customer/Email"_element, u"ann@example.com"_s);
    return request;
}

/// One access manager for all calls: its second call finds the first one's connection.
class Kept {
public:
    explicit Kept(const api::Endpoint& endpoint) : m_endpoint(endpoint) {}

    void call(const Request& request) {
        wire::Signature signature;
        signature.sessionKey = u"key"_s;
        QNetworkRequest post(m_endpoint.url);
        post.setSslConfiguration(*m_endpoint.tls);
        post.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        post.setRawHeader("Content-Type", "text/xml; charset=utf-8");
        post.setRawHeader("Accept-Encoding", "gzip");
        const QByteArray body = wire::envelope(request, signature, m_endpoint.names);
        const std::unique_ptr<QNetworkReply> reply(m_manager.post(post, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait() || wire::read(reply->readAll(), request.operation()).failure)
            qFatal("A call over the kept connection failed");
    }
    void expectQuery() {}

private:
    api::Endpoint m_endpoint;
    QNetworkAccessManager m_manager;
};

/// The program's service.
class Fresh {
public:
    explicit Fresh(const api::Endpoint& endpoint) : m_service(endpoint) {
        const auto signIn = m_service.signIn({u"ann"_s, u"secret"_s, u"DESK"_s, {}});
        if (!settles(signIn) || !signIn.result())
            qFatal("The sign-in failed");
    }

    void call(const Request& request) {
        const auto future = m_service.call(request, {});
        QFutureWatcher<Result<Reply>> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!finished.wait() || !future.result())
            qFatal("A call failed");
    }
    void expectQuery() { m_service.expectQuery(); }

private:
    ApiService m_service;
};

/// Milliseconds from Enter to the last answer.
template <typename Way>
double timed(Way& way, const QList<Request>& calls, int waitMs) {
    way.expectQuery();
    QTest::qWait(waitMs);
    QElapsedTimer clock;
    clock.start();
    for (const Request& request : calls)
        way.call(request);
    return double(clock.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

/// Both in turn, so that whatever else the machine does meets both.
void compare(const char* what, const QList<Request>& calls, Kept& kept, Fresh& fresh, int waitMs,
             const char* goal) {
    std::vector<double> keptTimes, freshTimes;
    for (int round = 0; round < 15; ++round) {
        keptTimes.push_back(timed(kept, calls, waitMs));
        freshTimes.push_back(timed(fresh, calls, waitMs));
    }
    const double before = median(keptTimes), now = median(freshTimes);
    std::printf("%-28s %7.1f ms kept, %7.1f ms one each, ratio %.2f (%s)\n", what, before, now, now / before,
                goal);
    std::fflush(stdout);
}

} // namespace

/// lineside_connectionbench [DELAY]: the relay holds up each direction by DELAY (25) ms.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::chrono::milliseconds delay(arguments.size() > 1 ? arguments.at(1).toInt() : 25);
    FarServer server;
    api::Endpoint endpoint;
    endpoint.url = server.url();
    endpoint.tls = testTls();
    Kept kept(endpoint);
    Fresh fresh(endpoint);
    kept.call(query());
    const QList<Request> save{query(), update(), query()};
    server.setDelay(delay);
    compare("look-up typed by hand", {query()}, kept, fresh, typingMs, "goal at most 1.10");
    compare("save", save, kept, fresh, typingMs, "goal at most 1.50");
    server.setDelay(0ms);
    compare("look-up, no delay", {query()}, kept, fresh, 50, "reported only");
    compare("save, no delay", save, kept, fresh, 50, "reported only");
    return 0;
}
