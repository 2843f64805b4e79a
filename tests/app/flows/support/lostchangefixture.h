#pragma once

#include "app/flows/changekept.h"
#include "app/flows/flowdesk.h"
#include "app/flows/flowlostchanges.h"
#include "models/recordmodel/recordmodel.h"
#include "tests/app/flows/support/createfixture.h"
#include "tests/app/offline/support/storefixture.h"

#include <QTemporaryDir>
#include <QtTest>

namespace lineside::test {

using namespace Qt::StringLiterals;

/// A change of a customer over a line that breaks; the real practice service, the real sealed store.
class LostChangeFixture : public QObject {
protected:
    using Stage = Attempt::State;
    using Kind = Failure::Kind;

    static constexpr auto email = "Customer/Email"_element;
    static constexpr auto source = "Customer/Source"_element; // no query returns it
    const QString rosa = u"1001"_s;
    const QString address = u"rosa@new.example"_s;

    std::unique_ptr<CreateFixture> m_line;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<KeychainState> m_keychain = std::make_shared<KeychainState>();
    std::unique_ptr<offline::Store> m_store;
    std::unique_ptr<FlowDesk> m_desk;
    std::unique_ptr<FlowLostChanges> m_lost;
    std::unique_ptr<RecordModel> m_model;
    QString m_draft;

    /// A program that has started.
    void start() {
        m_store = makeStore(m_keychain);
        openFirst();
        m_desk = std::make_unique<FlowDesk>(m_line->desk->service);
        m_desk->setAttempts(m_store->attempts(), [this](const QString&) { return m_draft; });
        m_lost = std::make_unique<FlowLostChanges>(m_line->desk->service, m_store->attempts());
    }
    [[nodiscard]] QList<Attempt> attempts() { return waited(m_store->attempts().all()).value(); }
    [[nodiscard]] Attempt attempt() { return attempts().value(0); }
    [[nodiscard]] int drafts() { return waited(m_store->drafts().count()).value(); }
    [[nodiscard]] QString atTheService(ElementId id) {
        return settle(m_desk->lookUp({Guess::Kind::CustomerId, rosa}, {})).value().text(id);
    }
    [[nodiscard]] int updates() const {
        int count = 0;
        for (const auto& entry : m_line->practice->ledger())
            count += entry.toObject().value(u"operation").toString() == u"Customers_Update" ? 1 : 0;
        return count;
    }
    void edit(ElementId id, const QString& text) {
        m_model->edit(id, text);
        QVERIFY(waited(m_store->drafts().save(m_draft, {.title = u"Rosa"_s, .customerId = rosa})));
    }
    /// Another agent changes it, past this program.
    void changeElsewhere(ElementId id, const QString& text) {
        RecordModel other(FormSchema::customer());
        other.setBaseline(settle(m_desk->lookUp({Guess::Kind::CustomerId, rosa}, {})).value());
        other.edit(id, text);
        QVERIFY(settle(m_line->desk->service->call(other.changeSet().request(), {})));
    }
    /// By an agent who has seen what there is to see of earlier ones.
    Result<Saved> send() {
        QStringList looked;
        for (const Attempt& each : m_store->attempts().isOpen() ? attempts() : QList<Attempt>())
            looked.append(each.id);
        return settle(m_desk->send(m_model->changeSet(), looked));
    }
    void openFirst() { QVERIFY(opens(*m_store, {m_folder->filePath(u"drafts.db"_s), false})); }
    void openAnother() { QVERIFY(opens(*m_store, {m_folder->filePath(u"another.db"_s), false})); }
    /// Once, when the service has answered the operation, and before anybody hears of it.
    void meanwhile(const QString& operation, const std::function<void()>& happens) {
        m_line->desk->service->setObserver(
            [done = false, operation, happens](const Exchange& exchange) mutable {
                if (exchange.operation == operation && !std::exchange(done, true))
                    happens();
            });
    }
    /// Cuts the connection of the change from the moment that it is on the disk.
    void cut(Relay::Direction direction, qint64 bytes) {
        connect(&m_store->attempts(), &Attempts::changed, this,
                [this, direction, bytes](const AttemptChange& change) {
                    if (change.state == Stage::Sending)
                        m_line->relay->cutAfter(direction, bytes, End::Fin);
                    else
                        m_line->relay->leaveWhole();
                });
    }

    void setUp() {
        m_line = std::make_unique<CreateFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_draft = Drafts::newId();
        start();
        m_model = std::make_unique<RecordModel>(FormSchema::customer());
        m_model->setBaseline(settle(m_desk->lookUp({Guess::Kind::CustomerId, rosa}, {})).value());
        edit(email, address);
    }
    void tearDown() {
        m_lost.reset();
        m_desk.reset();
        m_store.reset();
    }
};

} // namespace lineside::test
