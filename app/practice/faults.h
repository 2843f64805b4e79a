#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <mutex>

namespace lineside {

/// Something that is to go wrong with coming calls.
struct PracticeFault {
    enum class Kind {
        Delay,          ///< the answer comes `delayMs` later, or when the service ends
        ServerFault,    ///< HTTP 500 with a SOAP Fault
        BadGateway,     ///< HTTP 502 with an HTML page
        MalformedXml,   ///< HTTP 200 with a reply cut in its middle
        Refused,        ///< Success false with `code` and `text`
        ExpiredSession, ///< the call's session is gone; one made with credentials is untouched
        ExtraElements,  ///< elements that no schema has, in Header's neighbourhood
    };
    Kind kind = Kind::Delay;
    QString operation; ///< its name on the wire; empty: any
    int count = 1;     ///< calls that it meets; -1: all, until cleared
    int delayMs = 0;   ///< at most PracticeFaults::longestDelayMs
    QString code;
    QString text;
    bool afterwards = false; ///< the operation is carried out first: the answer lies, the change is made
};

/// The faults to come, in the order of adding. Any thread may add and take.
class PracticeFaults {
public:
    /// Longer than a client waits; more would only hold up a worker.
    static constexpr int longestDelayMs = 60'000;

    /// A longer delay is the longest.
    void add(const PracticeFault& fault);
    void clear();
    /// How many stand to be met.
    [[nodiscard]] int coming() const;
    /// Those that meet a call of this operation, at most one of each kind; each counts down.
    QList<PracticeFault> take(const QString& operation);
    /// {"kind": "Delay", "operation": "Customers_Query", "count": 1, "delayMs": 500, "code": "", "text": "",
    /// "afterwards": false}; all but kind may be left out. Nothing when the kind is unknown or the delay too
    /// long.
    static std::optional<PracticeFault> fromJson(const QJsonObject& object);

private:
    mutable std::mutex m_mutex;
    QList<PracticeFault> m_coming;
};

} // namespace lineside
