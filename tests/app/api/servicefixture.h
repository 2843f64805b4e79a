#pragma once

#include "app/api/service.h"
#include "tests/app/api/replies.h"
#include "tests/app/api/waiting.h"
#include "tests/support/rawserver.h"

#include <memory>

namespace lineside::test {

using namespace Qt::StringLiterals;

/// The sessions of a service as its clients see them: a key opens calls until it is ended.
struct SessionDesk {
    QByteArray key; ///< the live session; empty: none
    int signIns = 0;
    bool refuseSignIn = false;
    bool silentSignIn = false;
    bool forgetful = false; ///< every session is gone at once
    QByteArray goneCode = "S2005";

    Answer operator()(int /*number*/, const QByteArray& body) {
        Answer answer;
        if (body.isEmpty())
            return answer;
        const Operation operation = operationOf(body);
        if (operation == Operation::SessionsCreate) {
            ++signIns;
            answer.silent = silentSignIn;
            key = "key" + QByteArray::number(signIns);
            answer.body = refuseSignIn ? refusal(operation, goneCode) : success(operation, key);
            return answer;
        }
        const bool known = !key.isEmpty() && body.contains("<SessionKey>" + key + "</SessionKey>");
        answer.body = known && !forgetful ? success(operation, key) : refusal(operation, goneCode);
        if (operation == Operation::SessionsDestroy)
            key.clear();
        return answer;
    }
};

inline Credentials ann() {
    return {u"ann"_s, u"top secret"_s, u"DESK"_s, {}};
}

inline Request update() {
    Request request(Operation::CustomersUpdate);
    request.set("Customer/ID"_element, u"1001"_s).set("Customer/Email"_element, u"ann@example.com"_s);
    request.clear("Customer/PhysicalAddress/Address2"_element);
    return request;
}

/// A service signed in nowhere yet, and the server it talks to.
struct Fixture {
    SessionDesk desk;
    RawServer server{[this](int number, const QByteArray& body) { return desk(number, body); }};
    std::unique_ptr<ApiService> service = std::make_unique<ApiService>(endpoint());

    api::Endpoint endpoint() const {
        api::Endpoint endpoint;
        endpoint.url = server.url();
        return endpoint;
    }

    bool signIn() {
        const auto future = service->signIn(ann());
        return settles(future) && future.result().ok();
    }

    int posts(Operation operation) const {
        int count = 0;
        for (const auto& post : server.posts())
            count += operationOf(post.body) == operation ? 1 : 0;
        return count;
    }
};

template <typename T>
Failure::Kind kindOf(const QFuture<Result<T>>& future) {
    const Result<T> result = future.result();
    return result.ok() ? Failure::Kind(-1) : result.failure().kind;
}

} // namespace lineside::test
