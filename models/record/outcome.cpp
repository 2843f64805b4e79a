#include "models/record/outcome.h"

#include "models/formats/date.h"
#include "models/record/meaning.h"
#include "models/record/postal.h"
#include "models/record/spelling.h"

namespace lineside {
namespace {

bool isPlace(const Element& element) {
    const QString& path = schema::path(schema::id(element));
    return path.contains(u"Address/") && !path.endsWith(u"Name") && !path.endsWith(u"/Suffix");
}

bool isAlike(const Element& element, QStringView sent, QStringView now) {
    return isSpelledAlike(sent, now) || (isPlace(element) && isPostalForm(sent, now));
}

bool isSame(const Sending& sending, const Value& a, const Value& b) {
    return sameMeaning(*sending.sent, a, b) || sameMeaning(*sending.read, a, b);
}

/// A date of which only a part is shown tells neither way.
bool isHiddenDate(const Element& element, const Value& now) {
    return element.type == Type::Date && !readDate(now.text());
}

/// The service shows something else than what was sent.
Outcome ofAnother(const Sending& sending, const Value& now) {
    const bool stood = sending.before && isSame(sending, *sending.before, now);
    const bool masked = schema::sensitive(schema::id(*sending.sent));
    if (masked && isHiddenDate(*sending.sent, now))
        return Outcome::CannotBeSeen;
    if (masked && isMaskOf(now.text(), sending.value.text()))
        return stood && sending.after == After::Lost ? Outcome::CannotBeSeen : Outcome::TakenInAnotherForm;
    if (stood)
        return Outcome::NotTaken;
    const bool made = sending.before && sending.after == After::Accepted;
    return made || isAlike(*sending.sent, sending.value.text(), now.text()) ? Outcome::TakenInAnotherForm
                                                                            : Outcome::NotTaken;
}

} // namespace

Outcome outcomeOf(const Sending& sending, const Value& now) {
    const bool pdf = sending.sent->type == Type::Base64; // "not used in the reply"
    if (!sending.read || (pdf && now.isNothing()) || now.state() == State::Unreadable)
        return Outcome::CannotBeSeen;
    if (isSame(sending, sending.value, now))
        return Outcome::Taken;
    if (!meansNothing(*sending.sent, now))
        return ofAnother(sending, now);
    const bool hidden = schema::sensitive(schema::id(*sending.sent)) && now.state() == State::Absent;
    return hidden ? Outcome::CannotBeSeen : Outcome::NotTaken;
}

Outcome outcomeOf(const QList<const Element*>& members, bool read, const Rows& sent, const Rows* before,
                  const Rows& now, After after) {
    if (!read)
        return Outcome::CannotBeSeen;
    if (sameMeaning(members, sent, now))
        return Outcome::Taken;
    const bool made = before && after == After::Accepted && !sameMeaning(members, *before, now);
    return made ? Outcome::TakenInAnotherForm : Outcome::NotTaken;
}

} // namespace lineside
