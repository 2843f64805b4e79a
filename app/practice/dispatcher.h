#pragma once

#include "app/practice/delays.h"
#include "app/practice/faults.h"
#include "app/practice/operations/operations.h"

#include <atomic>

namespace lineside::practice {

/// One HTTP request and its answer, free of any server.
struct HttpCall {
    QByteArray contentType;
    QByteArray soapAction;
    QByteArray body;
};
struct HttpAnswer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QString callId;
    QString operation; ///< for the log; empty when it could not be read
};

/// From bytes to bytes: reads the envelope, signs, runs the operation, applies the faults that were asked
/// for, writes the reply. Any number of threads at once.
class Dispatcher {
public:
    Dispatcher(const PracticeOptions& options, Store& store, PracticeFaults& faults);
    HttpAnswer answer(const HttpCall& http);
    [[nodiscard]] Delays& delays() { return m_delays; }

private:
    struct Outcome;
    Outcome perform(const Call& call, const QList<PracticeFault>& faults, const QString& callId);
    Record operate(const Work& work);
    void delay(const QList<PracticeFault>& faults, bool afterwards);

    const PracticeOptions& m_options;
    Store& m_store;
    PracticeFaults& m_faults;
    Delays m_delays;
    Sessions m_sessions;
    QString m_run; ///< tells the calls of one run from another's in a kept store
    std::atomic<int> m_calls = 0;
};

} // namespace lineside::practice
