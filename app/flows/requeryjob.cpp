#include "app/flows/requeryjob.h"

#include "models/ports/whensettled.h"

namespace lineside {

void RequeryJob::ask(const QString& customerId) {
    if (m_asking)
        return;
    m_asking = true;
    m_answer.reset();
    m_cancel = CancelToken();
    whenSettled(m_desk.lookUp({Guess::Kind::CustomerId, customerId}, m_cancel), this,
                [this, call = ++m_call](const Result<Record>& result) {
                    if (call != m_call)
                        return;
                    m_asking = false;
                    m_answer = result;
                    Q_EMIT changed();
                });
    Q_EMIT changed();
}

void RequeryJob::cancel() {
    if (!m_asking)
        return;
    ++m_call;
    m_asking = false;
    m_cancel.cancel();
    Q_EMIT changed();
}

} // namespace lineside
