#include "ui/customer/lifelinestate.h"

#include "models/formats/date.h"
#include "models/formats/integer.h"
#include "ui/words/values.h"

#include <QCoreApplication>
#include <QLocale>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

constexpr int ReminderDays = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(lifeline)
};

/// "Dec 12", with the year when it is another.
QString dayWords(QDate day, QDate today) {
    return QLocale::c().toString(day, day.year() == today.year() ? u"MMM d"_s : u"MMM d, yyyy"_s);
}

QString daysLeft(int days) {
    if (days == 0)
        return Texts::tr("last day");
    return days == 1 ? Texts::tr("1 day left") : Texts::tr("%1 days left").arg(days);
}

void remind(LifelineState& state, QDate certified, QDate today) {
    const QDate due = recertifyBy(certified);
    const int days = int(today.daysTo(due));
    if (days > ReminderDays)
        return;
    if (days < 0) {
        state.reminder = Texts::tr("Recertification was due %1").arg(dayWords(due, today));
        state.shortReminder = Texts::tr("Overdue");
        return;
    }
    state.shortReminder = daysLeft(days);
    state.reminder = Texts::tr("Recertify by %1, %2").arg(dayWords(due, today), state.shortReminder);
}

} // namespace

QDate recertifyBy(QDate certified) {
    return certified.addYears(1);
}

LifelineState lifelineState(const Record& record, QDate today) {
    const QString& status = record.text("Customer/Lifeline/Status"_element);
    const bool typed = readInteger(record.text("Customer/Lifeline/LifelineTypeID"_element)).value_or(0) != 0;
    const bool unset = status.isEmpty() || status == "NOT_SET"_L1;
    if (unset && !typed)
        return {};
    LifelineState state;
    state.kind = status == "APPROVED"_L1   ? LifelineState::Kind::Approved
                 : status == "REJECTED"_L1 ? LifelineState::Kind::Rejected
                                           : LifelineState::Kind::Waiting;
    const QString word = unset ? QString() : choiceWords(status);
    state.words =
        unset ? Texts::tr("Lifeline") : Texts::tr("Lifeline %1").arg(word.left(1).toLower() + word.mid(1));
    const auto certified = readDate(record.text("Customer/Lifeline/CertificationDate"_element));
    if (certified && state.kind != LifelineState::Kind::Rejected)
        remind(state, *certified, today);
    return state;
}

} // namespace lineside
