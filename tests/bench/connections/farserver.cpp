#include "tests/bench/connections/farserver.h"

#include "tests/app/api/replies.h"
#include "tests/support/rawserver.h"

using namespace Qt::StringLiterals;

namespace lineside::test {
namespace {

/// About what a customer with a line weighs.
constexpr int customerBytes = 6'000;

Answer answerTo(const QByteArray& body) {
    Answer answer;
    const Operation operation = operationOf(body);
    const bool isQuery = operation == Operation::CustomersQuery;
    answer.body = success(operation, "key",
                          isQuery ? "<Customer><ID>1001</ID><Notes>" + QByteArray(customerBytes, 'x') +
                                        "</Notes></Customer>"
                                  : QByteArray());
    return answer;
}

} // namespace

FarServer::FarServer() {
    m_thread.start();
    m_context.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_server = std::make_unique<RawServer>([](int, const QByteArray& body) { return answerTo(body); },
                                                   u"loopback"_s);
            m_relay = std::make_unique<Relay>(m_server->url());
            m_url = m_relay->url();
        },
        Qt::BlockingQueuedConnection);
}

FarServer::~FarServer() {
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_relay.reset();
            m_server.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FarServer::setDelay(std::chrono::milliseconds eachWay) {
    QMetaObject::invokeMethod(
        &m_context, [this, eachWay] { m_relay->setDelay(eachWay); }, Qt::BlockingQueuedConnection);
}

} // namespace lineside::test
