#include "app/practice/http.h"

#include "app/practice/calllog.h"
#include "app/practice/controlpage.h"
#include "app/practice/soap/wsdl.h"

#include <QElapsedTimer>

#include <thread>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr int workers = 16; // a client opens up to six connections, and drills hold some of them back
constexpr auto servicePath = "/v20/default.asmx";
constexpr auto servicePattern = R"(/v20/default\.asmx)";

/// A body is read at these paths only, and by a reader that knows the limit. Anywhere else the library would
/// read all of it.
bool takesBody(const httplib::Request& request) {
    const bool known = request.path == servicePath || request.path == ControlPage::faultsPath;
    return (request.method == "POST" && known) ||
           (request.method == "DELETE" && request.path == ControlPage::faultsPath);
}

bool isReading(const httplib::Request& request) {
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

class HttpServer::Impl {
public:
    Impl(const PracticeOptions& options, Dispatcher& dispatcher, PracticeFaults& faults, Store& store)
        : m_options(options)
        , m_dispatcher(dispatcher)
        , m_control(faults, store)
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
        m_dispatcher.delays().begin();
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        return true;
    }

    void stop() {
        if (!m_thread.joinable())
            return;
        // A server stopped before it listens would go on to listen.
        while (!m_server.is_running())
            std::this_thread::yield();
        m_dispatcher.delays().end();
        m_server.stop();
        m_thread.join();
    }

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString token() const { return m_control.token(); }

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
            if (isLocal(request) && (isReading(request) || takesBody(request)))
                return httplib::Server::HandlerResponse::Unhandled;
            response.status = isLocal(request) ? 404 : 403;
            return httplib::Server::HandlerResponse::Handled;
        });
    }

    void addRoutes() {
        m_server.Post(servicePattern, [this](const auto& request, auto& response, const auto& reader) {
            serve(request, response, reader);
        });
        m_server.Get(servicePattern,
                     [this](const auto& request, auto& response) { describe(request, response); });
        m_control.addRoutes(m_server);
    }

    void serve(const httplib::Request& request, httplib::Response& response,
               const httplib::ContentReader& reader) {
        QElapsedTimer timer;
        timer.start();
        const auto body = readBody(request, response, reader);
        if (!body)
            return;
        const HttpAnswer answer =
            m_dispatcher.answer({header(request, "Content-Type"), header(request, "SOAPAction"), *body});
        send(response, answer.status, answer.body, answer.contentType);
        response.set_header("X-Practice-Call", answer.callId.toStdString());
        m_log.add({answer.operation, answer.status, timer.elapsed(), body->size(), answer.body.size()});
    }

    void describe(const httplib::Request& request, httplib::Response& response) const {
        if (request.params.empty() ||
            QByteArray::fromStdString(request.params.begin()->first).toLower() != "wsdl")
            return send(response, 200, "The practice service. Its description is at ?WSDL.",
                        "text/plain; charset=utf-8");
        const QUrl address(u"http://%1/v20/default.asmx"_s.arg(QString::fromUtf8(header(request, "Host"))));
        send(response, 200, wsdl(address, m_options.names), "text/xml; charset=utf-8");
    }

    const PracticeOptions& m_options;
    Dispatcher& m_dispatcher;
    ControlPage m_control;
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

QString HttpServer::token() const {
    return m_impl->token();
}

int HttpServer::port() const {
    return m_impl->port();
}

} // namespace lineside::practice
