#pragma once

#include "app/api/transport.h"
#include "models/wire/writer.h"
#include "tests/app/api/replies.h"
#include "tests/app/api/waiting.h"
#include "tests/support/rawserver.h"

#include <QObject>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

namespace lineside::test {

/// The operation's request with nothing in it.
inline QByteArray bareEnvelope(Operation operation) {
    Request request(operation);
    if (const ElementId key = schema::keyOf(operation); key.isValid())
        request.set(key, QStringLiteral("1001"));
    return wire::envelope(request, {}, {});
}

/// A customer with this many services: about 140 bytes each.
inline QByteArray services(int count) {
    QByteArray items;
    items.reserve(count * 140);
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        items += "<ServiceItem><ID>" + number + "</ID><TN>850" + number +
                 "</TN><Status>Active</Status><Package>" + QByteArray::number(i % 7) +
                 "</Package></ServiceItem>";
    }
    return success(Operation::CustomersQuery, "key",
                   "<Customer><ID>1001</ID><Services>" + items + "</Services></Customer>");
}

inline Answer zipped(const QByteArray& document, int level = 6) {
    Answer answer;
    answer.body = gzip(document, level);
    answer.headers = {"Content-Encoding: gzip"};
    return answer;
}

/// A transport and the calls made on it.
class Client : public QObject {
public:
    struct Call {
        std::optional<api::Incoming> result;
        api::Begun begun;
        CancelToken cancel;
        QThread* settledOn = nullptr;
    };
    using CallPtr = std::shared_ptr<Call>;

    explicit Client(const QUrl& url) {
        endpoint.url = url;
        endpoint.tls = testTls();
    }

    CallPtr begin(Operation operation, bool keepBytes = false) {
        auto call = std::make_shared<Call>();
        api::Outgoing outgoing{operation, bareEnvelope(operation), endpoint, call->cancel, keepBytes};
        call->begun = outgoing.begun;
        m_transport.post(outgoing, this, [call](api::Incoming incoming) {
            call->settledOn = QThread::currentThread();
            call->result = std::move(incoming);
        });
        return call;
    }

    void expectQuery() { m_transport.expectQuery(endpoint); }

    static bool ends(const CallPtr& call) {
        return QTest::qWaitFor([&] { return call->result.has_value(); }, 60'000);
    }

    static Failure::Kind kind(const CallPtr& call) {
        return call->result && call->result->answer.failure ? call->result->answer.failure->kind
                                                            : Failure::Kind(-1);
    }

    api::Endpoint endpoint;

private:
    api::Transport m_transport;
};

} // namespace lineside::test
