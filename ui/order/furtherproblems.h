#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside {

class OrderForm;

/// Problems of an order that its record can't know: ticks whose part is still empty, that sending is not
/// decided, and what the service said of an element until that is edited. Form and record outlive it.
class FurtherProblems {
public:
    FurtherProblems(const RecordModel& record, const OrderForm& form) : m_record(record), m_form(form) {}

    void setServiceProblems(const QList<Problem>& problems);
    /// Looks again; whether there are others now.
    bool follow();
    [[nodiscard]] const QList<Problem>& all() const { return m_all; }

private:
    [[nodiscard]] QList<Problem> found() const;

    const RecordModel& m_record;
    const OrderForm& m_form;
    QList<std::pair<Problem, QString>> m_service; ///< and the text that the service spoke of
    QList<Problem> m_all;
};

} // namespace lineside
