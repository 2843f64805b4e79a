#include "models/rules/verification.h"

#include "models/formats/date.h"

namespace lineside {
namespace {

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

/// The last four of a number that may stand there masked or without its first five digits.
QString lastFourOf(const QString& text) {
    const QString last = text.trimmed().right(4);
    return digitsOf(last).size() == 4 ? last : QString();
}

} // namespace

bool CallerSays::isEmpty() const {
    return pin.trimmed().isEmpty() && lastFour.trimmed().isEmpty() && born.trimmed().isEmpty();
}

Verified verifyCaller(const CallerSays& says, const Record& record, QDate today) {
    int asked = 0;
    bool same = true;
    const auto hold = [&](bool onFile, bool equal) {
        asked += onFile ? 1 : 0;
        same = same && (!onFile || equal);
    };
    if (const QString said = says.pin.trimmed(); !said.isEmpty()) {
        const QString pin = record.text("Customer/SecurityPIN"_element).trimmed();
        hold(!pin.isEmpty(), pin == said);
    }
    if (const QString said = says.lastFour.trimmed(); !said.isEmpty()) {
        const QString four = lastFourOf(record.text("Customer/SSN"_element));
        hold(!four.isEmpty(), four == digitsOf(said));
    }
    if (const QString said = says.born.trimmed(); !said.isEmpty()) {
        const auto born = readDate(record.text("Customer/DOB"_element));
        hold(born.has_value(), born == parseTypedDate(said, today, ShortYear::Past));
    }
    if (asked == 0)
        return Verified::NothingOnFile;
    return same ? Verified::Match : Verified::NoMatch;
}

} // namespace lineside
