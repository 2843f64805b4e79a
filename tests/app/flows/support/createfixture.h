#pragma once

#include "app/api/service.h"
#include "app/flows/floworderdesk.h"
#include "app/practice/service.h"
#include "tests/app/flows/support/memoryattempts.h"
#include "tests/app/flows/support/orders.h"
#include "tests/support/relay.h"

#include <QJsonObject>
#include <QTest>

namespace lineside::test {

template <typename T>
Result<T> settle(const QFuture<Result<T>>& future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("A story did not end");
    return future.result();
}

/// A program's side of a create: service over the network, desk and attempts, with a clock of its own.
struct Seat {
    Seat(const QUrl& url, std::shared_ptr<AttemptsDisk> kept, const std::shared_ptr<QDateTime>& now)
        : disk(std::move(kept))
        , attempts(std::make_unique<MemoryAttempts>(disk)) {
        api::Endpoint endpoint;
        endpoint.url = url;
        service = std::make_shared<ApiService>(endpoint);
        orders = std::make_unique<FlowOrderDesk>(service, *attempts, [now] { return *now; });
        orders->setNotFoundCodes({u"C1001"_s});
    }
    bool signIn() { return settle(service->signIn({u"practice"_s, u"practice"_s, u"PRACTICE"_s, {}})).ok(); }
    Result<Created> create(const OrderToSend& order, const CancelToken& cancel = {}) {
        return settle(orders->create(order, cancel));
    }
    /// As an agent who looks at whoever is found, and creates all the same.
    Result<Created> createAnyway(OrderToSend order) {
        while (true) {
            const auto made = create(order);
            if (made || made.failure().kind != Failure::Kind::Unexamined)
                return made;
            seen(order);
        }
    }
    static void seen(OrderToSend& order) {
        order.examined.nobodyLooked = order.found->matches.isEmpty();
        for (const Match& match : std::exchange(order.found->matches, {}))
            order.examined.ids.append(match.customerId);
    }
    Evidence lookAfter(const QString& id) {
        const auto found = settle(orders->lookAfter(id, {}));
        if (!found)
            qFatal("No evidence: %s", qPrintable(found.failure().detail));
        return found.value();
    }

    std::shared_ptr<AttemptsDisk> disk;
    std::unique_ptr<MemoryAttempts> attempts;
    std::shared_ptr<ApiService> service;
    std::unique_ptr<FlowOrderDesk> orders;
};

/// The practice service, a relay in front of it and a program behind the relay.
struct CreateFixture {
    CreateFixture() {
        PracticeOptions options;
        options.customers = 30;
        practice = std::make_unique<PracticeService>(options);
        if (!practice->start())
            qFatal("%s", qPrintable(practice->trouble()));
        relay = std::make_unique<Relay>(practice->url());
        desk = std::make_unique<Seat>(relay->url(), disk, now);
        if (!desk->signIn())
            qFatal("No sign-in");
    }
    /// From the moment the attempt is on disk as "sending", the connection is cut so.
    void cutTheCreate(Relay::Direction direction, qint64 bytes, End end = End::Fin) {
        disk->written = [this, direction, bytes, end](const Attempt& attempt) {
            if (attempt.state == Attempt::State::Sending)
                relay->cutAfter(direction, bytes, end);
            else
                relay->leaveWhole();
        };
    }
    /// IDs of the customers that creates made.
    QStringList made() const {
        QStringList ids;
        for (const auto& entry : practice->ledger()) {
            if (entry.toObject().value(u"operation").toString() == u"NewCustomers_Create")
                ids.append(QString::number(entry.toObject().value(u"customer").toInt()));
        }
        return ids;
    }
    /// Another agent's order, past the relay.
    QString madeElsewhere(const Typed& typed) const {
        Seat other(practice->url(), std::make_shared<AttemptsDisk>(), now);
        if (!other.signIn())
            qFatal("No sign-in");
        const auto made = other.createAnyway(orderOf(typed));
        if (!made)
            qFatal("Not made: %s", qPrintable(made.failure().text));
        return made.value().customerId;
    }

    std::shared_ptr<AttemptsDisk> disk = std::make_shared<AttemptsDisk>();
    std::shared_ptr<QDateTime> now = std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC);
    std::unique_ptr<PracticeService> practice;
    std::unique_ptr<Relay> relay;
    std::unique_ptr<Seat> desk;
};

} // namespace lineside::test
