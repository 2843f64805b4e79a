#include "app/practice/faults.h"

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

void PracticeFaults::add(const PracticeFault& fault) {
    const std::lock_guard lock(m_mutex);
    m_coming.append(fault);
    m_coming.last().delayMs = std::clamp(fault.delayMs, 0, longestDelayMs);
}

void PracticeFaults::clear() {
    const std::lock_guard lock(m_mutex);
    m_coming.clear();
}

int PracticeFaults::coming() const {
    const std::lock_guard lock(m_mutex);
    return int(m_coming.size());
}

QList<PracticeFault> PracticeFaults::take(const QString& operation) {
    const std::lock_guard lock(m_mutex);
    QList<PracticeFault> taken;
    for (PracticeFault& fault : m_coming) {
        const bool meets = fault.count != 0 && (fault.operation.isEmpty() || fault.operation == operation);
        const bool again = std::any_of(taken.cbegin(), taken.cend(),
                                       [&](const PracticeFault& t) { return t.kind == fault.kind; });
        if (!meets || again)
            continue;
        taken.append(fault);
        if (fault.count > 0)
            --fault.count;
    }
    m_coming.removeIf([](const PracticeFault& fault) { return fault.count == 0; });
    return taken;
}

std::optional<PracticeFault> PracticeFaults::fromJson(const QJsonObject& object) {
    using Kind = PracticeFault::Kind;
    static const QList<std::pair<QString, Kind>> kinds{{u"Delay"_s, Kind::Delay},
                                                       {u"ServerFault"_s, Kind::ServerFault},
                                                       {u"BadGateway"_s, Kind::BadGateway},
                                                       {u"MalformedXml"_s, Kind::MalformedXml},
                                                       {u"Refused"_s, Kind::Refused},
                                                       {u"ExpiredSession"_s, Kind::ExpiredSession},
                                                       {u"ExtraElements"_s, Kind::ExtraElements}};
    const double delay = object.value(u"delayMs").toDouble();
    if (delay < 0 || delay > longestDelayMs)
        return {};
    for (const auto& [name, kind] : kinds) {
        if (object.value(u"kind").toString() != name)
            continue;
        PracticeFault fault;
        fault.kind = kind;
        fault.operation = object.value(u"operation").toString();
        fault.count = object.value(u"count").toInt(1);
        fault.delayMs = int(delay);
        fault.code = object.value(u"code").toString();
        fault.text = object.value(u"text").toString();
        fault.afterwards = object.value(u"afterwards").toBool();
        return fault;
    }
    return {};
}

} // namespace lineside
