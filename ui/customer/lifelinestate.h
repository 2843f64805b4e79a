#pragma once

#include "models/record/record.h"
#include "ui/look/icons.h"

#include <QDate>

#include <optional>

namespace lineside {

/// What a header says of a customer's Lifeline.
struct LifelineState {
    QString words; ///< "Lifeline approved"; empty: not a Lifeline customer
    enum class Kind : quint8 { None, Approved, Waiting, Rejected } kind = Kind::None;
    /// "Recertify by Dec 12, 18 days left"; empty while there are more than 60 days (FCC: 60 days to answer).
    QString reminder;
    QString shortReminder; ///< "18 days left"
    friend bool operator==(const LifelineState&, const LifelineState&) = default;
};

LifelineState lifelineState(const Record& record, QDate today);

/// The day by which a customer certified on a day certifies again: a year later.
QDate recertifyBy(QDate certified);

} // namespace lineside
