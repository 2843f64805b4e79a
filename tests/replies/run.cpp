#include "tests/replies/run.h"

#include "app/api/service.h"
#include "models/ports/whensettled.h"
#include "tests/app/api/waiting.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace lineside::test {
namespace {

constexpr int lanes = 4;

/// Callers at one service, each with one call at a time.
class Callers : public QObject {
public:
    explicit Callers(const Run& run)
        : m_run(run)
        , m_random(run.seed)
        , m_server(run.oddity, run.tls, run.longestMs, run.seed) {
        api::Endpoint endpoint;
        endpoint.url = m_server.url();
        endpoint.tls = testTls();
        m_service = std::make_unique<ApiService>(endpoint);
    }

    Count carryOut() {
        if (!settles(m_service->signIn({u"ann"_s, u"secret"_s, u"DESK"_s, {}})) || !m_service->isSignedIn())
            qFatal("The sign-in failed");
        if (m_run.oddity == Oddity::Late)
            shortenTime();
        m_lanes = lanes;
        for (int lane = 0; lane < lanes; ++lane)
            next();
        m_loop.exec();
        m_count.twice = m_server.changesTwice();
        return m_count;
    }

private:
    void shortenTime() {
        api::Endpoint endpoint = m_service->endpoint();
        endpoint.limits.query = endpoint.limits.change = std::chrono::milliseconds(m_run.longestMs);
        m_service->setEndpoint(endpoint);
    }

    void next() {
        if (m_count.calls == m_run.calls) {
            if (--m_lanes == 0)
                m_loop.quit();
            return;
        }
        const QString customer = QString::number(10'000 + m_count.calls++);
        const bool isChange = m_random() % 3 == 0;
        Request request(isChange ? Operation::CustomersUpdate : Operation::CustomersQuery);
        if (isChange)
            request.set("Customer/ID"_element, customer).set("Customer/Email"_element, u"a@example.com"_s);
        else
            request.set("CustomerID"_element, customer);
        if (!isChange && m_random() % 2 == 0)
            m_service->expectQuery();
        whenSettled(m_service->call(request, {}), this, [this, customer](const Result<Reply>& result) {
            judge(customer, result);
            next();
        });
    }

    void judge(const QString& customer, const Result<Reply>& result) {
        if (result && result.value().header.message == customer)
            ++m_count.answered;
        else if (result || isAnsweredAlways(m_run.oddity))
            ++m_count.foreign;
    }

    Run m_run;
    std::mt19937 m_random;
    OddServer m_server;
    std::unique_ptr<ApiService> m_service;
    Count m_count;
    int m_lanes = 0;
    QEventLoop m_loop;
};

} // namespace

Count& Count::operator+=(const Count& other) {
    calls += other.calls;
    answered += other.answered;
    foreign += other.foreign;
    twice += other.twice;
    return *this;
}

Count carryOut(const Run& run) {
    return Callers(run).carryOut();
}

} // namespace lineside::test
