#include "ui/customer/lifelinestate.h"

#include "models/formats/date.h"
#include "models/formats/integer.h"
#include "models/formats/moment.h"
#include "models/schema/codes.h"
#include "ui/words/values.h"

#include <QCoreApplication>

namespace lineside {

namespace codes = schema::codes::lifelineStatus;

namespace {

constexpr int ReminderDays = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(lifeline)
};

QString daysLeft(int days) {
    if (days == 0)
        return Texts::tr("last day");
    return Texts::tr("%n days left", nullptr, days);
}

QString lifelineWords(const QString& status) {
    if (status.isEmpty() || status == codes::NotSet)
        return Texts::tr("Lifeline");
    if (status == codes::Approved)
        return Texts::tr("Lifeline approved");
    if (status == codes::Rejected)
        return Texts::tr("Lifeline rejected");
    if (status == codes::NeedsForm)
        return Texts::tr("Lifeline needs form");
    return status == codes::NeedsReview ? Texts::tr("Lifeline needs review")
                                        : Texts::tr("Lifeline: %1").arg(choiceWords(status));
}

void remind(LifelineState& state, QDate certified, QDate today) {
    const QDate due = recertifyBy(certified);
    const int days = int(today.daysTo(due));
    if (days > ReminderDays)
        return;
    if (days < 0) {
        state.reminder = Texts::tr("Recertification was due %1").arg(displayDay(due, today));
        state.shortReminder = Texts::tr("Overdue");
        return;
    }
    state.shortReminder = daysLeft(days);
    state.reminder = Texts::tr("Recertify by %1, %2").arg(displayDay(due, today), state.shortReminder);
}

} // namespace

QDate recertifyBy(QDate certified) {
    return certified.addYears(1);
}

LifelineState lifelineState(const Record& record, QDate today) {
    const QString& status = record.text("Customer/Lifeline/Status"_element);
    const bool typed = readInteger(record.text("Customer/Lifeline/LifelineTypeID"_element)).value_or(0) != 0;
    const bool unset = status.isEmpty() || status == codes::NotSet;
    if (unset && !typed)
        return {};
    LifelineState state;
    state.kind = status == codes::Approved   ? LifelineState::Kind::Approved
                 : status == codes::Rejected ? LifelineState::Kind::Rejected
                                             : LifelineState::Kind::Waiting;
    state.words = lifelineWords(status);
    const auto certified = readDate(record.text("Customer/Lifeline/CertificationDate"_element));
    if (certified && state.kind != LifelineState::Kind::Rejected)
        remind(state, *certified, today);
    return state;
}

} // namespace lineside
