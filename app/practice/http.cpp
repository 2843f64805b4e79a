#include "app/practice/http.h"

#include "app/practice/calllog.h"
#include "app/practice/ledger.h"
#include "app/practice/soap/wsdl.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <httplib.h>
#include <thread>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr int workers = 16; // a client opens up to six connections, and drills hold some of them back
constexpr std::size_t largestRequest = 4U << 20U; // the stock limit of the service's framework
constexpr auto servicePath = R"(/v20/default\.asmx)";

QByteArray header(const httplib::Request& request, const char* name) {
    return QByteArray::fromStdString(request.get_header_value(name));
}

void send(httplib::Response& response, int status, const QByteArray& body, const QByteArray& type) {
    response.status = status;
    response.set_content(body.constData(), std::size_t(body.size()), type.toStdString());
}

/// A web page elsewhere may make a browser call a loopback port under a name of its own: refuse such names.
bool isLocal(const httplib::Request& request) {
    const QString host = QString::fromUtf8(header(request, "Host")).section(u':', 0, 0);
    return host == u"127.0.0.1" || host == u"localhost";
}

} // namespace

class HttpServer::Impl {
public:
    Impl(const PracticeOptions& options, Dispatcher& dispatcher, PracticeFaults& faults, Store& store)
        : m_options(options)
        , m_dispatcher(dispatcher)
        , m_faults(faults)
        , m_store(store)
        , m_log(options.logPath) {
        setUp();
        addRoutes();
    }

    bool start() {
        m_port = m_options.port;
        if (m_port == 0)
            m_port = m_server.bind_to_any_port("127.0.0.1");
        else if (!m_server.bind_to_port("127.0.0.1", m_port))
            m_port = -1;
        if (m_port <= 0)
            return false;
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        return true;
    }

    void stop() {
        if (!m_thread.joinable())
            return;
        // A server stopped before it listens would go on to listen.
        while (!m_server.is_running())
            std::this_thread::yield();
        m_server.stop();
        m_thread.join();
    }

    [[nodiscard]] int port() const { return m_port; }

private:
    void setUp() {
        m_server.new_task_queue = [] { return new httplib::ThreadPool(workers); };
        // A kept-alive connection would hold its worker while it idles.
        m_server.set_keep_alive_max_count(1);
        m_server.set_payload_max_length(largestRequest);
        m_server.set_tcp_nodelay(true);
        // The library's own choice lets a second program take the same port.
        m_server.set_socket_options([](socket_t socket) {
#ifndef _WIN32
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#else
            Q_UNUSED(socket)
#endif
        });
        m_server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
            if (isLocal(request))
                return httplib::Server::HandlerResponse::Unhandled;
            response.status = 403;
            return httplib::Server::HandlerResponse::Handled;
        });
    }

    void addRoutes() {
        m_server.Post(servicePath, [this](const auto& request, auto& response) { serve(request, response); });
        m_server.Get(servicePath,
                     [this](const auto& request, auto& response) { describe(request, response); });
        m_server.Post("/practice/faults",
                      [this](const auto& request, auto& response) { addFaults(request, response); });
        m_server.Delete("/practice/faults", [this](const auto&, auto& response) {
            m_faults.clear();
            response.status = 204;
        });
        m_server.Get("/practice/ledger", [this](const auto&, auto& response) { sendLedger(response); });
    }

    void serve(const httplib::Request& request, httplib::Response& response) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray body = QByteArray::fromStdString(request.body);
        const HttpAnswer answer =
            m_dispatcher.answer({header(request, "Content-Type"), header(request, "SOAPAction"), body});
        send(response, answer.status, answer.body, answer.contentType);
        response.set_header("X-Practice-Call", answer.callId.toStdString());
        m_log.add({answer.operation, answer.status, timer.elapsed(), body.size(), answer.body.size()});
    }

    void describe(const httplib::Request& request, httplib::Response& response) const {
        if (request.params.empty() ||
            QByteArray::fromStdString(request.params.begin()->first).toLower() != "wsdl")
            return send(response, 200, "The practice service. Its description is at ?WSDL.",
                        "text/plain; charset=utf-8");
        const QUrl address(u"http://%1/v20/default.asmx"_s.arg(QString::fromUtf8(header(request, "Host"))));
        send(response, 200, wsdl(address), "text/xml; charset=utf-8");
    }

    void addFaults(const httplib::Request& request, httplib::Response& response) {
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(request.body));
        const QJsonArray wanted = document.isArray() ? document.array() : QJsonArray{document.object()};
        QList<PracticeFault> faults;
        for (const auto& one : wanted) {
            const auto fault = PracticeFaults::fromJson(one.toObject());
            if (!fault)
                return send(response, 400, "Each fault needs a known kind.", "text/plain; charset=utf-8");
            faults.append(*fault);
        }
        for (const PracticeFault& fault : faults)
            m_faults.add(fault);
        response.status = 204;
    }

    void sendLedger(httplib::Response& response) {
        try {
            send(response, 200, QJsonDocument(readLedger(m_store.connection())).toJson(), "application/json");
        } catch (const StoreTrouble&) {
            response.status = 500;
        }
    }

    const PracticeOptions& m_options;
    Dispatcher& m_dispatcher;
    PracticeFaults& m_faults;
    Store& m_store;
    CallLog m_log;
    httplib::Server m_server;
    std::thread m_thread;
    int m_port = 0;
};

HttpServer::HttpServer(const PracticeOptions& options, Dispatcher& dispatcher, PracticeFaults& faults,
                       Store& store)
    : m_impl(std::make_unique<Impl>(options, dispatcher, faults, store)) {}

HttpServer::~HttpServer() {
    stop();
}

bool HttpServer::start() {
    return m_impl->start();
}

void HttpServer::stop() {
    m_impl->stop();
}

int HttpServer::port() const {
    return m_impl->port();
}

} // namespace lineside::practice
