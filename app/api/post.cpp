#include "app/api/post.h"

#include "app/api/address.h"
#include "models/wire/writer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lineside::api {
namespace {

/// Deflate can make a document longer than it was, by less than this.
constexpr qint64 wireBytes(qint64 documentBytes) {
    return documentBytes + documentBytes / 100 + 1024;
}

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::optional<Inflater::Coding> codingOf(const QNetworkReply& reply) {
    const QByteArray name = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return Inflater::Coding::Identity;
    if (name == "gzip" || name == "x-gzip")
        return Inflater::Coding::Gzip;
    return std::nullopt;
}

} // namespace

Post::Post(const Outgoing& outgoing, AccessManager manager, QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_out(outgoing)
    , m_manager(std::move(manager))
    , m_pool(pool) {
    m_ending.operation = m_out.operation;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // the default may be five per cent early
    connect(&m_timer, &QTimer::timeout, this, [this] { stop(Ending::Stop::TimedOut); });
}

Post::~Post() {
    if (m_pipe)
        m_pipe->detach();
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply;
    }
}

QNetworkRequest Post::request() const {
    QNetworkRequest request(m_out.endpoint.url);
    request.setRawHeader("Content-Type", "text/xml; charset=utf-8");
    request.setRawHeader("SOAPAction", wire::soapAction(m_out.operation));
    request.setRawHeader("User-Agent", "Lineside");
    // Set by hand, it also keeps Qt from decompressing: its ratio check refuses good replies.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (m_out.endpoint.tls)
        request.setSslConfiguration(*m_out.endpoint.tls);
    return request;
}

void Post::start() {
    m_clock.start();
    m_reply = postOnce(*m_manager, request(), m_out.body, m_out.begun);
    connect(m_reply, &QNetworkReply::requestSent, this, &Post::sent);
    connect(m_reply, &QNetworkReply::readyRead, this, &Post::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &Post::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_ending.errorText += error.errorString() + u' ';
    });
    const Limits& limits = m_out.endpoint.limits;
    const auto limit = kindOf(m_out.operation) == CallKind::Change ? limits.change : limits.query;
    m_timer.start(std::max(limit - m_out.spent, 0ms));
    m_out.cancel.onCancelled(this, [this] { stop(Ending::Stop::Cancelled); });
}

void Post::stop(Ending::Stop why) {
    if (m_ended)
        return;
    m_ending.stop = why;
    m_reply->abort();
}

void Post::openPipe() {
    if (m_pipe)
        return;
    const std::optional<Inflater::Coding> coding = codingOf(*m_reply);
    if (!coding)
        return stop(Ending::Stop::Coding);
    m_pipe = std::make_shared<ReplyPipe>(ReplyPipe::Setup{m_out.operation, *coding,
                                                          m_out.endpoint.limits.replyBytes, m_out.keepBytes,
                                                          m_out.endpoint.names, m_pool},
                                         this, [this](Parsed parsed) { onParsed(std::move(parsed)); });
}

void Post::onReadyRead() {
    if (m_ended || !m_reply->isOpen()) // abort() closes it before it says so
        return;
    QByteArray bytes = m_reply->readAll();
    if (m_early)
        return;
    openPipe();
    if (!m_pipe)
        return;
    m_received += bytes.size();
    if (m_received > wireBytes(m_out.endpoint.limits.replyBytes))
        return stop(Ending::Stop::TooLarge);
    if (!bytes.isEmpty())
        m_pipe->push(std::move(bytes));
}

void Post::readEnding() {
    m_ending.error = m_early ? QNetworkReply::NoError : m_reply->error();
    m_ending.status = statusOf(*m_reply);
    m_ending.retryAfter = m_reply->rawHeader("Retry-After");
    m_ending.elapsed = m_out.spent + std::chrono::milliseconds(m_clock.elapsed());
    if (m_ending.error != QNetworkReply::NoError)
        m_ending.errorText += m_reply->errorString();
    m_ending.begun = *m_out.begun;
}

void Post::onFinished() {
    if (m_ended)
        return;
    if (m_ending.stop == Ending::Stop::None)
        onReadyRead();
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    readEnding();
    readRest();
    giveUp();
}

/// Deleted in a loop of its own, since Qt calls from within both.
void Post::giveUp() {
    m_reply->disconnect(this);
    std::exchange(m_reply, nullptr)->deleteLater();
    m_manager.release()->deleteLater();
}

void Post::readRest() {
    if (m_ending.stop != Ending::Stop::None || m_ending.status == 0)
        return conclude({});
    if (m_early)
        return conclude(std::move(*m_early));
    openPipe();
    if (m_pipe)
        return m_pipe->end();
    m_ending.stop = Ending::Stop::Coding;
    conclude({});
}

void Post::onParsed(Parsed parsed) {
    if (m_ended)
        return conclude(std::move(parsed));
    // Certain before all has come: the rest need not.
    switch (parsed.problem) {
    case Parsed::Problem::TooLarge:
        return stop(Ending::Stop::TooLarge);
    case Parsed::Problem::Compression:
        return stop(Ending::Stop::Coding);
    case Parsed::Problem::Document:
    case Parsed::Problem::None:
        break;
    }
    m_early = std::move(parsed);
    // Under other statuses Qt is about to end it with an error of its own, and can't bear two.
    if (isSuccess(statusOf(*m_reply)))
        m_reply->abort();
}

void Post::conclude(Parsed parsed) {
    if (m_pipe)
        m_pipe->detach();
    auto incoming = std::make_shared<Incoming>();
    incoming->status = m_ending.status;
    incoming->unanswered = isUnanswered(m_ending, parsed);
    incoming->bytes = std::move(parsed.bytes);
    incoming->elapsed = m_ending.elapsed;
    incoming->answer = api::conclude(m_ending, std::move(parsed));
    emit done(incoming);
}

} // namespace lineside::api
