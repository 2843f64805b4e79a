#include "tests/bench/window/large.h"

#include "app/program/program.h"
#include "tests/support/rawserver.h"
#include "ui/customer/customerpage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

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

    QElapsedTimer clock;
    qint64 longest = 0, last = 0;
    QTimer tick;
    tick.setInterval(0);
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
        longest = std::max(longest, clock.nsecsElapsed() - last);
        last = clock.nsecsElapsed();
    });
    clock.start();
    tick.start();
    program.window().lookUp({Guess::Kind::CustomerId, u"9"_s});
    const auto shown = [&] {
        auto* page = qobject_cast<CustomerPage*>(program.window().currentPage());
        return page && page->customerId() == u"9"_s;
    };
    (void)QTest::qWaitFor(shown, 60'000);
    std::printf("%-44s %.1f ms            goal 16 ms\n", "longest pause, 100,000 services",
                double(longest) / 1e6);
}

} // namespace lineside::bench
