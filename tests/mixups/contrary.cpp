#include "tests/mixups/contrary.h"

#include <array>

namespace lineside::test {
namespace {

/// Where the text of the first element of that name begins and ends; below 0: nowhere.
std::pair<qsizetype, qsizetype> spanOf(const QByteArray& xml, const QByteArray& name) {
    const QByteArray opening = '<' + name + '>';
    const qsizetype at = xml.indexOf(opening);
    const qsizetype from = at + opening.size();
    const qsizetype to = at < 0 ? -1 : xml.indexOf("</" + name + '>', from);
    return to < 0 ? std::pair(qsizetype(-1), qsizetype(-1)) : std::pair(from, to);
}

} // namespace

Contrary anyContrary(QRandomGenerator& random, bool byId) {
    static constexpr std::array ofTheLine{
        Contrary::Late,    Contrary::Doubled,       Contrary::Repeated,        Contrary::Interim,
        Contrary::Idle408, Contrary::ClosesUnheard, Contrary::ClosesAfterwards};
    static constexpr std::array ofTheCustomer{Contrary::OtherCustomer, Contrary::OtherId, Contrary::NoId};
    if (random.bounded(100) < 55)
        return Contrary::No;
    if (byId && random.bounded(2) == 0)
        return ofTheCustomer.at(random.bounded(int(ofTheCustomer.size())));
    return ofTheLine.at(random.bounded(int(ofTheLine.size())));
}

QByteArray elementIn(const QByteArray& xml, const QByteArray& name) {
    const auto [from, to] = spanOf(xml, name);
    return from < 0 ? QByteArray() : xml.mid(from, to - from);
}

QByteArray askingFor(QByteArray body, int customer) {
    const auto [from, to] = spanOf(body, "CustomerID");
    return from < 0 ? body : body.replace(from, to - from, QByteArray::number(customer));
}

QByteArray namedAs(QByteArray reply, int customer) {
    const auto [from, to] = spanOf(reply, "ID");
    if (from < 0)
        return reply;
    if (customer > 0)
        return reply.replace(from, to - from, QByteArray::number(customer));
    return reply.remove(from - 4, to - from + 9);
}

} // namespace lineside::test
