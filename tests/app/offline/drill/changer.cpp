#include "tests/app/offline/drill/changer.h"

#include "app/flows/changekept.h"
#include "models/ports/whensettled.h"
#include "models/recordmodel/recordmodel.h"

#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace lineside::drill {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

constexpr auto lastName = "Customer/PhysicalAddress/LastName"_element;
constexpr auto customerKey = "Customer/ID"_element;

Record customerOf(const QString& number, const QString& name) {
    Record record;
    record.set(customerKey, number);
    record.set(lastName, name);
    return record;
}

/// Takes or refuses each change, after a while, and says when its first byte would leave.
class ShortWait : public Service {
public:
    explicit ShortWait(quint32 seed) : m_random(seed) {}

    QFuture<Result<Reply>> call(Request request, CancelToken) override {
        auto promise = std::make_shared<QPromise<Result<Reply>>>();
        promise->start();
        Result<Reply> result = Reply{};
        if (request.operation() == Operation::CustomersUpdate) {
            say(u"sending "_s + request.text(customerKey));
            if (m_random.bounded(3) == 0)
                result = Failure{.kind = Failure::Kind::Refused};
        } else {
            result.value().record = customerOf(request.text("CustomerID"_element), u"Okonkwo"_s);
        }
        QTimer::singleShot(int(m_random.bounded(120)), [promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }
    [[nodiscard]] QByteArray preview(const Request&) const override { return {}; }

private:
    QRandomGenerator m_random;
};

QString nameOf(State state) {
    return state == State::Accepted ? u"accepted"_s : state == State::Refused ? u"refused"_s : u"uncertain"_s;
}

} // namespace

Changer::Changer(offline::Store& store, quint32 seed)
    : m_store(store)
    , m_random(seed)
    , m_desk(std::make_shared<ShortWait>(seed)) {
    m_desk.setAttempts(store.attempts(), [this](const QString&) { return m_draft; });
}

void Changer::takeUp(const QList<Attempt>& attempts, const QList<SavedDraft>& drafts) {
    for (const Attempt& attempt : attempts) {
        if (attempt.kind != Attempt::Kind::Update)
            continue;
        say(u"attempt %1 %2"_s.arg(attempt.customerId, nameOf(attempt.state)));
        check(attempt, drafts);
        if (attempt.state == State::Uncertain)
            decide(attempt);
    }
}

/// The draft goes with the acceptance, in one: neither both nor none.
void Changer::check(const Attempt& attempt, const QList<SavedDraft>& drafts) {
    const bool kept = std::any_of(drafts.cbegin(), drafts.cend(),
                                  [&](const SavedDraft& draft) { return draft.id == attempt.draftId; });
    const auto sent = flows::changesIn(attempt);
    if (!sent || sent->key() != attempt.customerId || !sent->find(lastName))
        say(u"trouble the request of a change"_s);
    if (attempt.state == State::Accepted && kept)
        say(u"again "_s + attempt.draftId);
    if (attempt.state != State::Accepted && !kept)
        say(u"trouble the draft of a change is gone"_s);
}

void Changer::decide(Attempt attempt) {
    attempt.state = upTo(1) == 0 ? State::Accepted : State::Refused;
    say(u"deciding "_s + attempt.customerId);
    whenSettled(m_store.attempts().put(attempt), this, [attempt](const Result<bool>& put) {
        say(put ? u"ended %1 %2"_s.arg(attempt.customerId, nameOf(attempt.state))
                : u"trouble "_s + put.failure().detail);
    });
}

void Changer::change() {
    m_draft = Drafts::newId();
    const QString customer = QString::number(1'000'000 + upTo(1'000'000'000));
    const DraftContent content{
        .kind = DraftContent::Kind::Customer, .title = u"Okonkwo"_s, .customerId = customer};
    whenSettled(m_store.drafts().save(m_draft, content), this,
                [this, customer](const Result<QDateTime>& saved) {
                    if (saved)
                        send(customer);
                    else
                        say(u"trouble "_s + saved.failure().detail);
                });
}

void Changer::send(const QString& customer) {
    RecordModel model(FormSchema::customer());
    model.setBaseline(customerOf(customer, u"Vasquez"_s));
    model.edit(lastName, u"Okonkwo"_s);
    whenSettled(m_desk.send(model.changeSet()), this, [this, customer](const Result<Saved>& saved) {
        say(u"ended %1 %2"_s.arg(customer, saved ? u"accepted"_s : u"refused"_s));
        QTimer::singleShot(upTo(300), this, &Changer::change);
    });
}

} // namespace lineside::drill
