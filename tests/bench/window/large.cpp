#include "tests/bench/window/large.h"

#include "app/program/program.h"
#include "tests/support/rawserver.h"
#include "ui/customer/customerpage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace lineside::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int Services = 100'000;

QByteArray envelope(const QByteArray& operation, const QByteArray& content) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope "
           "xmlns:soap=\"http://schemas.xmlsoap.org/soap/"
           "envelope/\"><soap:Body><" +
           operation + "Response xmlns=\"http://api.myh2o.com/v20\"><" + operation +
           "Result><Header><Success>true</Success><SessionKey>k</SessionKey></Header>" + content + "</" +
           operation + "Result></" + operation + "Response></soap:Body></soap:Envelope>";
}

QByteArray manyServices() {
    QByteArray items;
    for (int i = 0; i < Services; ++i) {
        const QByteArray n = QByteArray::number(i);
        items += "<ServiceItem><ServiceID>" + n + "</ServiceID><TN>850555" + n.rightJustified(4, '0') +
                 "</TN><Status>ACTIVE</Status><PackageID>501</PackageID><PackageName>Lifeline "
                 "Talk</PackageName></ServiceItem>";
    }
    return envelope("Customers_Query", "<Customer><ID>9</ID><Services>" + items + "</Services></Customer>");
}

/// A server on a thread of its own, so that only the program's work is measured.
struct ServerThread {
    explicit ServerThread(const test::RawServer::Script& script) {
        context.moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(
            &context,
            [&] {
                server = std::make_unique<test::RawServer>(script);
                url = server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~ServerThread() {
        QMetaObject::invokeMethod(
            &context, [this] { server.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
    ServerThread(const ServerThread&) = delete;
    ServerThread& operator=(const ServerThread&) = delete;

    QThread thread;
    QObject context;
    std::unique_ptr<test::RawServer> server;
    QUrl url;
};

/// Work of this thread alone, where the system tells: wall time holds what other programs took as well.
qint64 ownNanoseconds() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
#else
    return 0;
#endif
}

/// The longest time between two turns of the event loop.
class Pauses : public QObject {
public:
    explicit Pauses(std::function<qint64()> clock) : m_clock(std::move(clock)), m_last(m_clock()) {
        m_tick.setInterval(0);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            const qint64 now = m_clock();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_tick.start();
    }
    [[nodiscard]] double longestMilliseconds() const { return double(m_longest) / 1e6; }

private:
    std::function<qint64()> m_clock;
    qint64 m_last;
    qint64 m_longest = 0;
    QTimer m_tick;
};

} // namespace

void large() {
    const QByteArray reply = manyServices();
    const ServerThread server([reply](int, const QByteArray& body) {
        test::Answer answer;
        answer.body = body.contains("Customers_Query") ? reply : envelope("Sessions_Create", {});
        return answer;
    });
    const QTemporaryDir scratch;
    ProgramOptions options;
    options.endpoint = server.url;
    options.credentials = Credentials{u"u"_s, u"p"_s, u"c"_s, {}};
    options.settingsFile = scratch.filePath(u"s.ini"_s);
    options.policyFile = scratch.filePath(u"p.json"_s);
    Program program(*qApp, options);
    program.start();
    (void)QTest::qWaitFor([&] { return program.service().isSignedIn(); }, 20'000);

    QElapsedTimer wall;
    wall.start();
    const Pauses pauses([&] { return wall.nsecsElapsed(); });
    const Pauses own(ownNanoseconds);
    program.window().lookUp({Guess::Kind::CustomerId, u"9"_s});
    const auto shown = [&] {
        auto* page = qobject_cast<CustomerPage*>(program.window().currentPage());
        return page && page->customerId() == u"9"_s;
    };
    (void)QTest::qWaitFor(shown, 60'000);
    std::printf("%-46s %.1f ms, of it own work %.1f ms   goal 16 ms\n", "longest pause, 100,000 services",
                pauses.longestMilliseconds(), own.longestMilliseconds());
}

} // namespace lineside::bench
