#include "tests/lostanswers/drill.h"

#include "tests/app/practice/support/desk.h"

#include <cstdio>

namespace lineside::test {

using namespace Qt::StringLiterals;
using Stage = Attempt::State;
using Proposal = Evidence::Proposal;

Drill::Drill(const QString& practice, quint64 seed)
    : m_random(quint32(seed))
    , m_now(std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC))
    , m_practice(practice, seed)
    , m_line([now = m_now] { return *now; }) {}

Count Drill::run(int creates) {
    m_practice.start();
    m_line.setTarget(m_practice.url());
    m_line.setFate([this] { return m_next ? *std::exchange(m_next, std::nullopt) : fateOfAQuestion(); });
    sitDown();
    for (int i = 0; i < creates; ++i) {
        Order order{u"order-%1"_s.arg(i), m_callers.next(), {}};
        order.typed.append({"Customer/Source"_element, order.mark});
        order.sent = orderOf(order.typed);
        oneOrder(order);
        m_orders.append(order);
        step(5);
    }
    for (int i = 0; i < 30; ++i)
        step(30); // whatever is held back is late by less than ten minutes
    m_practice.stop(false);
    std::printf(
        "%d uncertain, %d sent again, %d restarts, %d kills, %d deaths after the answer, %d orders by "
        "other agents\n",
        m_uncertain, m_resent, m_restarts, m_kills, m_deaths, m_others);
    return counted();
}

/// Until the order's last attempt has an end that an agent leaves it at.
void Drill::oneOrder(Order& order) {
    if (!m_seat->save(order.sent))
        qFatal("A draft was not kept");
    for (int tries = 0; tries < 50; ++tries) {
        if (send(order))
            return;
        const Attempt attempt = lastOf(order.sent.draftId);
        if (attempt.state == Stage::Uncertain) {
            ++m_uncertain;
            if (resolve(order, attempt.id))
                return;
            ++m_resent;
        }
    }
}

/// Sends once; true when the order has come to its end.
bool Drill::send(Order& order) {
    *m_now = m_now->addSecs(1);
    if (chance(15))
        disturbThePractice();
    m_atSending = [this, &order] {
        m_next = fateOfTheCreate();
        if (chance(15))
            otherAgent(order.typed);
    };
    m_death = chance(25) ? Death(1 + m_random.bounded(4)) : Death::None;
    const auto future = m_seat->orders->create(order.sent, {});
    killSometimes();
    if (chance(4))
        QTimer::singleShot(int(m_random.bounded(40)), m_seat->orders.get(), [this] { restartPractice(); });
    const auto made = settle(future);
    m_atSending = {};
    m_next.reset();
    if (made && m_death == Death::Told)
        die();
    m_death = Death::None;
    waitUntilQuiet();
    if (m_seat->attempts.dead || chance(3))
        sitDown();
    return ended(order, made);
}

/// Who is found beforehand is looked at, and the order goes on.
bool Drill::ended(Order& order, const Result<Created>& made) {
    if (!made && made.failure().kind == Failure::Kind::Unexamined)
        Seat::seen(order.sent);
    const Attempt attempt = lastOf(order.sent.draftId);
    if (attempt.state == Stage::Accepted)
        openAgain(order, attempt.customerId);
    const bool refused = attempt.state == Stage::Refused && attempt.failure.kind == Failure::Kind::Refused;
    return attempt.state == Stage::Accepted || refused;
}

/// The draft of an order that was made: nobody offers it, keeps it or sends it.
void Drill::openAgain(const Order& order, const QString& customerId) {
    const bool offered = m_seat->isOffered(order.sent.draftId);
    const bool saved = m_seat->save(order.sent);
    const auto made = settle(m_seat->orders->create(order.sent, {}));
    const bool stopped =
        !made && made.failure().kind == Failure::Kind::AlreadyMade && made.failure().code == customerId;
    if (offered || saved || !stopped) {
        ++m_again;
        std::printf("%s: made, then%s%s%s\n", qPrintable(order.mark), offered ? " offered" : "",
                    saved ? " kept" : "", stopped ? "" : " sent");
    }
}

/// At any time, whatever is under way.
void Drill::killSometimes() {
    if (!chance(6))
        return;
    QTimer::singleShot(int(m_random.bounded(40)), &m_seat->attempts, [this] {
        ++m_kills;
        m_seat->attempts.dead = true;
    });
}

void Drill::die() {
    ++m_deaths;
    m_seat->attempts.dead = true;
}

/// Follows what reaches the disk, for what happens at that moment.
void Drill::watch() {
    m_seat->attempts.before = [this](const Attempt& attempt) {
        if (attempt.state == Stage::Accepted && m_death == Death::BeforeKept)
            die();
    };
    m_seat->attempts.after = [this](const Attempt& attempt) {
        if (attempt.state == Stage::Sending && m_atSending)
            m_atSending();
        if (attempt.state == Stage::Accepted && m_death == Death::Kept)
            die();
        if (attempt.state == Stage::Accepted && m_death == Death::Reading)
            QTimer::singleShot(int(m_random.bounded(10)), &m_seat->attempts, [this] { die(); });
    };
}

/// Looks after an attempt as the page proposes; true when it is decided as made.
bool Drill::resolve(const Order& order, const QString& attemptId) {
    while (true) {
        const auto looked = settle(m_seat->orders->lookAfter(attemptId, {}));
        QString made;
        bool none = false;
        if (looked) {
            const Evidence& evidence = looked.value();
            const qint64 waited = evidence.attempt.sentAt.secsTo(evidence.askedAt);
            made = fitting(evidence);
            none = evidence.proposal == Proposal::Resend ||
                   (evidence.proposal == Proposal::Choose && waited >= UncertainStory::ResendAfterSeconds);
        }
        if (!made.isEmpty() || none) {
            if (!settle(m_seat->orders->decide(attemptId, made)))
                qFatal("A decision was not kept");
            if (!made.isEmpty())
                openAgain(order, made);
            return !made.isEmpty();
        }
        if (chance(2))
            restartPractice();
        if (chance(2))
            sitDown();
        if (chance(4))
            otherAgent(order.typed);
        step(30);
    }
}

/// Whom the agent takes: the proposed one, or among several the first in whom nothing speaks against it.
QString Drill::fitting(const Evidence& evidence) const {
    if (evidence.proposal != Proposal::Made && evidence.proposal != Proposal::Choose)
        return {};
    for (const Candidate& candidate : evidence.candidates) {
        if (candidate.customer && candidate.differences == 0)
            return candidate.match.customerId;
    }
    return {};
}

void Drill::disturbThePractice() {
    static const QList<QByteArray> faults{
        R"({"kind":"Delay","operation":"NewCustomers_Create","delayMs":60})",
        R"({"kind":"Delay","operation":"NewCustomers_Create","delayMs":60,"afterwards":true})",
        R"({"kind":"ServerFault","operation":"NewCustomers_Create","afterwards":true})",
        R"({"kind":"ServerFault","operation":"NewCustomers_Create"})",
        R"({"kind":"BadGateway","operation":"NewCustomers_Create","afterwards":true})",
        R"({"kind":"MalformedXml","operation":"NewCustomers_Create"})",
        R"({"kind":"ExpiredSession","operation":"NewCustomers_Create"})"};
    m_practice.addFault(faults.at(int(m_random.bounded(int(faults.size())))));
}

Fate Drill::fateOfTheCreate() {
    const End end = chance(50) ? End::Fin : End::Rst;
    const int way = int(m_random.bounded(100));
    if (way < 45)
        return {};
    if (way < 60)
        return {Fate::Kind::CutRequest, m_random.bounded(3200), 0, end};
    if (way < 80)
        return {Fate::Kind::CutReply, 1 + m_random.bounded(1100), 0, end};
    return {Fate::Kind::Late, 0, 1 + int(m_random.bounded(590)), end};
}

Fate Drill::fateOfAQuestion() {
    if (!chance(4))
        return {};
    const Fate::Kind kind = chance(50) ? Fate::Kind::CutRequest : Fate::Kind::CutReply;
    return {kind, 1 + m_random.bounded(1500), 0, chance(50) ? End::Fin : End::Rst};
}

/// Another agent at another desk, who makes somebody alike a customer.
void Drill::otherAgent(const Typed& typed) {
    Typed like = m_callers.like(typed);
    for (auto& [id, text] : like) {
        if (id == "Customer/Source"_element)
            text = u"other-%1"_s.arg(m_others);
    }
    ++m_others;
    const OrderToSend order = orderOf(like);
    const QByteArray body = m_seat->service->preview(order.request);
    const qsizetype from = body.indexOf("<Customer>");
    const qsizetype to = body.indexOf("</Request>");
    exchange(m_practice.url(), "POST", "/v20/default.asmx",
             "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: "
             "\"http://api.myh2o.com/v20/NewCustomers_Create\"\r\n",
             Desk::envelope(Operation::NewCustomersCreate, body.mid(from, to - from)));
}

/// A program that starts: what it finds as "sending" is uncertain.
void Drill::sitDown() {
    m_seat.reset(); // one program at a time has the store
    m_seat = std::make_unique<DrillSeat>(m_line.url(), m_folder.filePath(u"drafts.lineside"_s), m_now);
    watch();
    while (!m_seat->signIn()) {
    }
}

void Drill::restartPractice() {
    ++m_restarts;
    m_practice.stop(chance(50));
    m_practice.start();
    m_line.setTarget(m_practice.url());
}

/// Time passes, but not before the service is done with what it has.
void Drill::step(int seconds) {
    waitUntilQuiet();
    *m_now = m_now->addSecs(seconds);
    m_line.releaseDue();
    waitUntilQuiet();
}

void Drill::waitUntilQuiet() {
    if (!QTest::qWaitFor([this] { return m_line.isQuiet(); }, 60'000))
        qFatal("The service never ended a call");
}

Attempt Drill::lastOf(const QString& draftId) const {
    for (const Attempt& attempt : m_seat->kept()) {
        if (attempt.draftId == draftId)
            return attempt;
    }
    return {};
}

Count Drill::counted() {
    const auto ledger = m_practice.ledger();
    QHash<QString, Attempt> last;
    for (const Attempt& attempt : m_seat->kept()) {
        if (!last.contains(attempt.draftId))
            last.insert(attempt.draftId, attempt);
    }
    Count count;
    for (const Order& order : m_orders) {
        ++count.creates;
        const QStringList made = ledger.value(order.mark);
        const Attempt shown = last.value(order.sent.draftId);
        const bool accepted = shown.state == Stage::Accepted;
        const bool uncertain = shown.state == Stage::Uncertain || shown.state == Stage::Sending;
        const bool right = accepted ? made.contains(shown.customerId) : made.isEmpty();
        count.twice += std::max(0, int(made.size()) - 1);
        count.lost += (accepted || uncertain) && made.isEmpty() ? 1 : 0;
        count.wrongly += right && !uncertain ? 0 : 1;
        if (made.size() > 1 || !right || uncertain)
            std::printf("%s: shown %d %s, made %s\n", qPrintable(order.mark), int(shown.state),
                        qPrintable(shown.customerId), qPrintable(made.join(u' ')));
    }
    count.again = m_again;
    return count;
}

} // namespace lineside::test
