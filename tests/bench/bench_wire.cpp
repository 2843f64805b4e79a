// Reply to record against the bare parser: ratios of one run, the two taken in turn.
#include "models/wire/reader.h"
#include "tests/models/wire/replywriter.h"

#include <QElapsedTimer>
#include <QXmlStreamReader>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

QString sampleText(const Element& element, int index) {
    switch (element.type) {
    case Type::Boolean:
        return u"true"_s;
    case Type::Date:
    case Type::DateTime:
        return u"2026-01-15T00:00:00"_s;
    case Type::Decimal:
        return QString::number(index) + u".50"_s;
    case Type::Integer:
        return QString::number(1000 + index);
    default:
        return u"Sample "_s + QString::number(index);
    }
}

Rows services(int count) {
    const QStringList columns{u"ID"_s,   u"Number"_s, u"Status"_s,    u"Package"_s, u"ICCID"_s,
                              u"IMEI"_s, u"Rate"_s,   u"Activated"_s, u"Label"_s,   u"Provider"_s};
    Rows rows;
    for (int row = 0; row < count; ++row) {
        rows.beginRow();
        for (const QString& column : columns)
            rows.add(column, Value(column + QString::number(row)));
    }
    return rows;
}

QByteArray sampleReply(int serviceCount) {
    Record record;
    int index = 0;
    for (const Element& element : schema::tables(Operation::CustomersQuery).reply) {
        if (element.shape == Shape::Single)
            record.set(schema::id(element), sampleText(element, ++index));
    }
    record.setRows("Customer/Services"_group, services(serviceCount));
    record.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"State"_s}));
    return test::ReplyWriter(Operation::CustomersQuery).write(record);
}

int bareTokens(const QByteArray& reply) {
    QXmlStreamReader xml(reply);
    int tokens = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        ++tokens;
    }
    return tokens;
}

template <typename Work>
qint64 nanoseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return timer.nsecsElapsed();
}

qint64 median(std::vector<qint64> times) {
    std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

bool compare(int serviceCount, int rounds, double goal) {
    const QByteArray reply = sampleReply(serviceCount);
    std::vector<qint64> bare, own;
    for (int round = 0; round < rounds + 1; ++round) {
        const qint64 bareTime = nanoseconds([&] { bareTokens(reply); });
        bool whole = false;
        const qint64 ownTime = nanoseconds([&] {
            const wire::Answer answer = wire::read(reply, Operation::CustomersQuery);
            whole = !answer.failure && answer.record.rows("Customer/Services"_group).count() == serviceCount;
        });
        if (!whole) {
            std::printf("the reply of %d services was not read whole\n", serviceCount);
            return false;
        }
        if (round > 0) { // the first warms up
            bare.push_back(bareTime);
            own.push_back(ownTime);
        }
    }
    std::printf("reply to record, %6d services, %8lld bytes: %9.1f us, bare parser %9.1f us, "
                "ratio %.2f (goal %.2f)\n",
                serviceCount, static_cast<long long>(reply.size()), double(median(own)) / 1000,
                double(median(bare)) / 1000, double(median(own)) / double(median(bare)), goal);
    return true;
}

} // namespace

/// With a number, only a reply of that many services, for as many rounds as follow: for a profiler.
int main(int count, char** words) {
    if (count == 3)
        return compare(std::atoi(words[1]), std::atoi(words[2]), 1) ? 0 : 1;
    return compare(5, 2001, 1.25) && compare(1000, 101, 1.25) && compare(100'000, 7, 1.1) ? 0 : 1;
}
