#include "app/flows/flowdesk.h"
#include "models/recordmodel/recordmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

/// A service by script: each call waits until the test answers it.
class ScriptedService : public Service {
public:
    struct Call {
        Request request;
        QPromise<Result<Reply>> promise;
    };

    QFuture<Result<Reply>> call(Request request, CancelToken) override {
        calls.push_back(std::make_shared<Call>(Call{std::move(request), {}}));
        calls.back()->promise.start();
        return calls.back()->promise.future();
    }
    void expectQuery() override { ++expected; }
    QByteArray preview(const Request&) const override { return {}; }

    void answer(std::size_t at, const Result<Reply>& reply) {
        calls.at(at)->promise.addResult(reply);
        calls.at(at)->promise.finish();
    }

    std::vector<std::shared_ptr<Call>> calls;
    int expected = 0;
};

constexpr ElementId email = "Customer/Email"_element;

Record rosa(const QString& address = u"a@example.com"_s) {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(email, address);
    return record;
}

Reply reply(const Record& record) {
    return {{.success = true}, record};
}

ChangeSet newEmail() {
    RecordModel model(FormSchema::customer());
    model.setBaseline(rosa());
    model.edit(email, u"b@example.com"_s);
    return model.changeSet();
}

} // namespace

/// The stories, told by a scripted service: what is asked, in which order, and what ends them.
class TestFlows : public QObject {
    Q_OBJECT

    std::shared_ptr<ScriptedService> m_service;

    template <typename T>
    static T end(const QFuture<T>& future) {
        [&] { QTRY_VERIFY(future.isFinished()); }();
        return future.result();
    }

private Q_SLOTS:
    void init() { m_service = std::make_shared<ScriptedService>(); }

    void aQueryToComeIsSaidToTheService() {
        FlowDesk desk(m_service);
        desk.expectQuery();
        QCOMPARE(m_service->expected, 1);
        QVERIFY(m_service->calls.empty());
    }

    void lookUpAsksByTheGuess() {
        FlowDesk desk(m_service);
        const auto future = desk.lookUp({Guess::Kind::Iccid, u"8901260222193340101"_s}, {});
        const Request asked = m_service->calls.at(0)->request;
        QCOMPARE(asked.operation(), Operation::CustomersQuery);
        QCOMPARE(asked.text("Inventory/Identifier"_element), u"8901260222193340101"_s);
        QCOMPARE(asked.text("Inventory/Type"_element), u"SIM_Card"_s);
        QVERIFY(!future.isFinished());
        m_service->answer(0, reply(rosa()));
        QCOMPARE(end(future).value().text(email), u"a@example.com"_s);
    }

    void aCustomerIsFoundOnceWithAllPatterns() {
        FlowDesk desk(m_service);
        FindQuery query{.lastName = u"Delgado"_s,
                        .firstName = u"Rosa"_s,
                        .zip = u"32301"_s,
                        .dateOfBirth = {},
                        .lastFour = {}};
        const auto future = desk.find(query, {});
        const Request asked = m_service->calls.at(0)->request;
        QCOMPARE(asked.text("Options/IgnoreClosed"_element), u"false"_s);
        QCOMPARE(asked.rows("Options/MatchPatterns"_group).count(), 4);
        QCOMPARE(asked.action("DateOfBirth"_element), Request::Action::Leave);
        Rows rows;
        for (const QString& pattern : {u"FirstName,LastName"_s, u"LastName,Zip"_s}) {
            rows.beginRow();
            rows.add(u"CustomerID", Value(u"1001"_s));
            rows.add(u"MatchPattern", Value(pattern));
        }
        Record record;
        record.setRows("Matches/Match"_group, rows);
        m_service->answer(0, reply(record));
        const auto found = end(future);
        QCOMPARE(found.value().size(), 1);
        QCOMPARE(found.value().first().patterns.size(), 2);
    }

    void bothSplitsOfANameAreOneSearch() {
        FlowDesk desk(m_service);
        FindQuery query;
        query.lastName = u"Lopez"_s;
        query.firstName = u"Maria Garcia"_s;
        const auto future = desk.find(query, {});
        Rows rows;
        rows.beginRow();
        rows.add(u"CustomerID", Value(u"1001"_s));
        rows.add(u"MatchPattern", Value(u"FirstName,LastName"_s));
        Record record;
        record.setRows("Matches/Match"_group, rows);
        m_service->answer(0, reply(record));
        QTRY_COMPARE(m_service->calls.size(), std::size_t(2));
        QVERIFY(!future.isFinished());
        const Request other = m_service->calls.at(1)->request;
        QCOMPARE(other.text("LastName"_element), u"Garcia Lopez"_s);
        QCOMPARE(other.text("FirstName"_element), u"Maria"_s);
        m_service->answer(1, reply(record));
        QCOMPARE(end(future).value().size(), 1);
    }

    /// Half of an answer would be taken for "nobody like that".
    void aSearchThatIsCutOffFoundNobody() {
        FlowDesk desk(m_service);
        FindQuery query;
        query.lastName = u"Lopez"_s;
        query.firstName = u"Maria Garcia"_s;
        const auto future = desk.find(query, {});
        m_service->answer(0, reply({}));
        QTRY_COMPARE(m_service->calls.size(), std::size_t(2));
        m_service->answer(1, Failure{.kind = Failure::Kind::NoConnection});
        QCOMPARE(end(future).failure().kind, Failure::Kind::NoConnection);
    }

    void readingAgainSendsNothing() {
        FlowDesk desk(m_service);
        const auto future = desk.reread(newEmail(), {});
        m_service->answer(0, reply(rosa(u"c@example.com"_s)));
        const auto reread = end(future);
        QCOMPARE(reread.value().conflicts.size(), 1);
        QCOMPARE(m_service->calls.size(), std::size_t(1));
        QCOMPARE(m_service->calls.at(0)->request.operation(), Operation::CustomersQuery);
    }

    void sendIsUpdateQueryCompare() {
        FlowDesk desk(m_service);
        QSignalSpy underWay(&desk, &FlowDesk::sendsUnderWayChanged);
        const auto future = desk.send(newEmail());
        QCOMPARE(desk.sendsUnderWay(), 1);
        QCOMPARE(m_service->calls.at(0)->request.operation(), Operation::CustomersUpdate);
        m_service->answer(0, reply({}));
        QTRY_COMPARE(m_service->calls.size(), std::size_t(2));
        m_service->answer(1, reply(rosa(u"b@example.com"_s)));
        const auto saved = end(future);
        QCOMPARE(saved.value().comparisons.value(0).outcome, Outcome::Taken);
        QCOMPARE(saved.value().now->text(email), u"b@example.com"_s);
        QCOMPARE(desk.sendsUnderWay(), 0);
        QCOMPARE(underWay.count(), 2);
    }

    void aRefusalStopsTheStory() {
        FlowDesk desk(m_service);
        const auto future = desk.send(newEmail());
        m_service->answer(0, Failure{.kind = Failure::Kind::Refused, .code = u"S1042"_s});
        QCOMPARE(end(future).failure().code, u"S1042"_s);
        QCOMPARE(m_service->calls.size(), std::size_t(1));
    }

    void aLostReadingIsStillSaved() {
        FlowDesk desk(m_service);
        const auto future = desk.send(newEmail());
        m_service->answer(0, reply({}));
        QTRY_COMPARE(m_service->calls.size(), std::size_t(2));
        m_service->answer(1, Failure{.kind = Failure::Kind::TimedOut});
        const auto saved = end(future);
        QVERIFY(saved.ok());
        QCOMPARE(saved.value().reading->kind, Failure::Kind::TimedOut);
    }

    void theStoryGoesOnWithoutItsDesk() {
        auto desk = std::make_unique<FlowDesk>(m_service);
        const auto future = desk->send(newEmail());
        desk.reset();
        m_service->answer(0, reply({}));
        QTRY_COMPARE(m_service->calls.size(), std::size_t(2));
        m_service->answer(1, reply(rosa()));
        QCOMPARE(end(future).value().comparisons.value(0).outcome, Outcome::NotTaken);
    }

    void aCancelledFutureSettles() {
        FlowDesk desk(m_service);
        const auto future = desk.lookUp({Guess::Kind::CustomerId, u"1001"_s}, {});
        m_service->calls.at(0)->promise.future().cancel();
        m_service->calls.at(0)->promise.finish();
        QCOMPARE(end(future).failure().kind, Failure::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFlows)
#include "tst_flows.moc"
