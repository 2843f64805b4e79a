#pragma once

#include "models/order/arrived.h"
#include "tests/app/flows/support/answeringservice.h"
#include "tests/app/flows/support/createfixture.h"

namespace lineside::test {

/// A service of a few customers whose every refusal a test can choose.
struct SmallService {
    /// A customer who is there, and what they were made of.
    struct Customer {
        QString id;
        Record record;
    };
    QList<Customer> customers; ///< all match every question of duplicates
    QString holder;            ///< of the device that is asked for; empty: refused with `inventoryCode`
    QString inventoryCode = QStringLiteral("C1001");
    std::optional<Failure> inventoryFails;
    std::optional<Failure> duplicatesFail;
    QString newId = QStringLiteral("20001"); ///< what a create answers, and makes a customer of
    std::function<void(const Request&)> asked;

    std::shared_ptr<AnsweringService> service = std::make_shared<AnsweringService>();

    SmallService() {
        service->answer = [this](const Request& request) {
            if (asked)
                asked(request);
            return answerTo(request);
        };
    }

    void add(const QString& id, const Request& made) {
        Record record = order::recordOf(made);
        record.set("Customer/ID"_element, id);
        customers.append({id, record});
    }
    int creates() const { return service->count(Operation::NewCustomersCreate); }

    static Failure refused(const QString& code) {
        return {.kind = Failure::Kind::Refused, .code = code, .text = QStringLiteral("No")};
    }

private:
    Result<Reply> answerTo(const Request& request) {
        switch (request.operation()) {
        case Operation::DuplicateQuery:
            return duplicatesFail ? Result<Reply>(*duplicatesFail) : Reply{{.success = true}, matches()};
        case Operation::NewCustomersCreate: {
            add(newId, request);
            Record made;
            made.set("Customer_ID"_element, newId);
            return Reply{{.success = true}, made};
        }
        default:
            return customerOf(request);
        }
    }
    Result<Reply> customerOf(const Request& request) const {
        const bool byId = !request.text("CustomerID"_element).isEmpty();
        if (!byId && inventoryFails)
            return *inventoryFails;
        const QString id = byId ? request.text("CustomerID"_element) : holder;
        for (const Customer& customer : customers) {
            if (customer.id == id)
                return Reply{{.success = true}, customer.record};
        }
        return refused(inventoryCode);
    }
    Record matches() const {
        Rows rows;
        const int id = rows.addColumn(QStringLiteral("CustomerID")),
                  pattern = rows.addColumn(QStringLiteral("MatchPattern"));
        for (const Customer& customer : customers) {
            rows.beginRow();
            rows.add(id, State::Set, customer.id);
            rows.add(pattern, State::Set, QStringLiteral("LastName,Zip"));
        }
        Record reply;
        reply.setRows("Matches/Match"_group, rows);
        return reply;
    }
};

/// A desk over such a service and attempts in memory.
struct SmallDesk {
    SmallService there;
    std::shared_ptr<AttemptsDisk> disk = std::make_shared<AttemptsDisk>();
    std::shared_ptr<QDateTime> now = std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC);
    MemoryAttempts attempts{disk};
    FlowOrderDesk desk{there.service, attempts, [now = now] { return *now; }};

    SmallDesk() { desk.setNotFoundCodes({QStringLiteral("C1001")}); }
    Result<Created> create(const OrderToSend& order) { return settle(desk.create(order, {})); }
    Result<Evidence> lookAfter() { return settle(desk.lookAfter(disk->last().id, {})); }

    /// An attempt whose answer was lost, sent now.
    void lost(const OrderToSend& order) {
        Attempt attempt;
        attempt.id = Drafts::newId();
        attempt.draftId = order.draftId;
        attempt.state = Attempt::State::Uncertain;
        attempt.sentAt = attempt.madeAt = *now;
        attempt.form = order.form;
        attempt.knownAsked = true;
        disk->attempts.prepend(attempt);
    }
};

} // namespace lineside::test
