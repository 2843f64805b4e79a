#include "tests/mixups/drill.h"

#include <cstdio>

namespace lineside::test {
namespace {

using namespace Qt::StringLiterals;
using Stage = Attempt::State;

constexpr ElementId email = "Customer/Email"_element;
constexpr int patience = 40; ///< steps after which an agent gives a customer up

QString operationOf(const QJsonObject& entry) {
    return entry.value(u"operation").toString();
}

/// By what a change is found again.
QString markOf(const QJsonObject& entry) {
    const bool create = operationOf(entry) == u"NewCustomers_Create";
    return entry.value(u"elements")
        .toObject()
        .value(create ? u"Customer/Source" : u"Customer/Email")
        .toString();
}

/// A name that nobody else has.
QString nameOf(int number) {
    QString name(u'Q');
    for (int i = 0; i < 4; ++i, number /= 26)
        name.append(QChar(u'a' + number % 26));
    return name;
}

} // namespace

MixupDrill::MixupDrill(quint64 seed) : m_random(quint32(seed)) {
    PracticeOptions options;
    options.customers = 60;
    options.seed = seed;
    m_practice = std::make_unique<PracticeService>(options);
    if (!m_practice->start())
        qFatal("%s", qPrintable(m_practice->trouble()));
    m_contrary = std::make_unique<ContraryService>(m_practice->url(), m_random);
    m_workplace = std::make_unique<Workplace>(m_contrary->url(), m_now);
    learnCustomers();
    m_contrary->setListener([this](const Heard& heard) { hear(heard); });
}

/// Past the contrary service: what a customer says of themselves on the phone.
void MixupDrill::learnCustomers() {
    Workplace plain(m_practice->url(), m_now);
    plain.change("practice");
    QList<int> ids;
    for (int id = 1001; id <= 1050; ++id) {
        const auto record = answered(plain.desk().lookUp({Guess::Kind::CustomerId, QString::number(id)}, {}));
        if (!record)
            continue;
        const Rows& services = record.value().rows("Customer/Services"_group);
        m_customers.append({id, services.isEmpty() ? QString() : services.value(0, u"TN"_s).text()});
        ids.append(id);
    }
    m_contrary->setCustomers(ids);
}

Mixups MixupDrill::run(int calls) {
    m_workplace->change("practice");
    for (m_mixups.calls = 0; m_mixups.calls < calls; ++m_mixups.calls) {
        forgetEnded();
        oneCall();
    }
    for (const auto& page : m_left)
        page->waitForItsEnd();
    countLedger();
    std::printf("%d contrary answers, %d changes, %d orders, %d customers given up\n",
                m_contrary->contraryAnswers(), m_changes, m_ordered, m_unserved);
    return m_mixups;
}

void MixupDrill::oneCall() {
    if (chance(8))
        changeAgent();
    if (chance(10))
        return order();
    const Known known = anyCustomer();
    auto page = lookUp(known);
    if (!page)
        return void(++m_unserved);
    edit(*page);
    if (chance(20)) {
        if (const auto newer = ask({Guess::Kind::CustomerId, QString::number(known.id)})) // F5
            page->show(*newer);
    }
    if (chance(15))
        keepAndTakeUp(page, known);
    if (chance(12))
        return leaveRunning(std::move(page));
    send(*page);
}

/// Nobody whose story of another agent still runs: who asks for that customer can then be told.
const MixupDrill::Known& MixupDrill::anyCustomer() {
    while (true) {
        const Known& known = m_customers.at(m_random.bounded(int(m_customers.size())));
        const bool busy = std::any_of(m_left.cbegin(), m_left.cend(),
                                      [&](const auto& page) { return page->customer() == known.id; });
        if (!busy)
            return known;
    }
}

std::optional<Record> MixupDrill::ask(const Guess& guess) {
    const auto found = answered(m_workplace->desk().lookUp(guess, {}));
    return found ? std::optional(found.value()) : std::nullopt;
}

/// Until the customer is there who calls: an agent sees whom a page shows.
std::unique_ptr<ScriptedPage> MixupDrill::lookUp(const Known& known) {
    const bool byTn = !known.tn.isEmpty() && chance(25);
    const Guess guess =
        byTn ? Guess{Guess::Kind::Tn, known.tn} : Guess{Guess::Kind::CustomerId, QString::number(known.id)};
    for (int tries = 0; tries < patience; ++tries) {
        const auto found = ask(guess);
        if (!found)
            continue;
        look(known.id, *found);
        if (found->text("Customer/ID"_element).toInt() != known.id)
            continue;
        auto page = std::make_unique<ScriptedPage>(
            known.id, m_workplace->user(), m_workplace->desk(),
            [this](const ScriptedPage& at, const Record& record) { look(at.customer(), record); });
        page->show(*found);
        return page;
    }
    return {};
}

void MixupDrill::look(int customer, const Record& shown) {
    const bool right = shown.text("Customer/ID"_element).trimmed().toInt() == customer;
    m_mixups.underAnother += right ? 0 : 1;
}

void MixupDrill::edit(ScriptedPage& page) {
    const QString mark = u"c%1.n%2@example.com"_s.arg(page.customer()).arg(++m_number);
    m_meant.insert(mark, {page.customer(), m_workplace->user()});
    if (!page.type(email, mark))
        qFatal("The mark can't be typed");
}

/// As over night: the page goes, its draft comes back and is read again.
void MixupDrill::keepAndTakeUp(std::unique_ptr<ScriptedPage>& page, const Known& known) {
    const QByteArray kept = page->kept();
    page = std::make_unique<ScriptedPage>(
        known.id, m_workplace->user(), m_workplace->desk(),
        [this](const ScriptedPage& at, const Record& record) { look(at.customer(), record); });
    if (!page->takeUp(kept))
        qFatal("A draft can't be taken up");
    if (const auto newer = ask({Guess::Kind::CustomerId, QString::number(known.id)}))
        page->show(*newer);
}

void MixupDrill::send(ScriptedPage& page) {
    for (int steps = 0; steps < patience && !page.isDone(); ++steps) {
        page.goOn();
        page.waitForItsEnd();
    }
    ++m_changes;
    m_unserved += page.isDone() ? 0 : 1;
}

/// The agent goes while the change is on its way, and the other one sits down.
void MixupDrill::leaveRunning(std::unique_ptr<ScriptedPage> page) {
    m_contrary->setNextChange(Contrary::Late);
    page->goOn();
    QTest::qWait(int(m_random.bounded(40)));
    m_left.push_back(std::move(page));
    changeAgent();
}

void MixupDrill::changeAgent() {
    m_workplace->change(m_workplace->user() == "practice" ? "trainee" : "practice");
}

/// Pages whose story came to an end or needs its agent, who is not here.
void MixupDrill::forgetEnded() {
    std::erase_if(m_left, [](const auto& page) { return !page->isBusy(); });
}

void MixupDrill::hear(const Heard& heard) {
    const int asked = heard.operation == "Customers_Query" ? elementIn(heard.body, "CustomerID").toInt() : 0;
    for (const auto& page : m_left) {
        if (page->customer() == asked && page->agent() != heard.user)
            ++m_mixups.underAnother;
    }
    const QByteArray mark =
        elementIn(heard.body, heard.operation == "NewCustomers_Create" ? "Source" : "Email");
    const auto meant = m_meant.constFind(QString::fromUtf8(mark));
    if (meant != m_meant.cend() && meant->agent != heard.user)
        ++m_mixups.underAnother;
}

void MixupDrill::countLedger() {
    QSet<QString> seen;
    for (const auto& value : m_practice->ledger()) {
        const QJsonObject entry = value.toObject();
        const QString mark = markOf(entry);
        const auto meant = m_meant.constFind(mark);
        if (meant == m_meant.cend())
            continue;
        const int customer = entry.value(u"customer").toInt();
        m_mixups.toAnother += meant->customer != 0 && meant->customer != customer ? 1 : 0;
        m_mixups.twice += seen.contains(mark) ? 1 : 0;
        seen.insert(mark);
    }
}

void MixupDrill::order() {
    const QString mark = u"order-%1"_s.arg(++m_number);
    m_meant.insert(mark, {0, m_workplace->user()});
    const QString name = nameOf(m_number);
    Typed typed = person(name, name + u"son"_s, u"%1 %2 St"_s.arg(m_number).arg(name));
    typed.append({"Customer/Source"_element, mark});
    const OrderToSend toSend = orderOf(typed);
    ++m_ordered;
    for (int tries = 0; tries < patience; ++tries) {
        const auto made = answered(m_workplace->orders().create(toSend, {}));
        if (made && made.value().now)
            look(made.value().customerId.toInt(), *made.value().now);
        if (made || isDecided(toSend.draftId))
            return;
    }
    ++m_unserved;
}

/// An attempt whose answer was lost is looked after until the agent can say what became of it.
bool MixupDrill::isDecided(const QString& draftId) {
    const Attempt last = m_workplace->disk().last();
    if (last.draftId != draftId || last.state == Stage::Refused)
        return last.draftId == draftId && last.failure.kind == Failure::Kind::Refused;
    if (last.state == Stage::Uncertain)
        lookAfter(last.id);
    return m_workplace->disk().last().state == Stage::Accepted;
}

void MixupDrill::lookAfter(const QString& attemptId) {
    using Proposal = Evidence::Proposal;
    for (int tries = 0; tries < patience; ++tries) {
        const auto found = answered(m_workplace->orders().lookAfter(attemptId, {}));
        const Proposal proposal = found ? found.value().proposal : Proposal::AskAgain;
        const bool made = proposal == Proposal::Made;
        if (made || proposal == Proposal::Resend) {
            const QString id = made ? found.value().candidates.first().match.customerId : QString();
            answered(m_workplace->orders().decide(attemptId, id));
            return;
        }
        *m_now = m_now->addSecs(60);
    }
}

} // namespace lineside::test
