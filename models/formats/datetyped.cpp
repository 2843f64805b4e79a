#include "models/formats/chars.h"
#include "models/formats/date.h"

#include <QList>
#include <QRegularExpression>

#include <array>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstYear = 1800;
constexpr int LastYear = 2999;
constexpr qsizetype LongestText = 64;

std::optional<QDate> date(int year, int month, int day) {
    const QDate out(year, month, day);
    if (!out.isValid() || year < FirstYear || year > LastYear)
        return std::nullopt;
    return out;
}

/// A date whose year was typed with two digits.
std::optional<QDate> shortDate(int year, int month, int day, QDate today, ShortYear rule) {
    int full = today.year() - today.year() % 100 + 100 + year;
    if (rule == ShortYear::Near) {
        while (full > today.year() + 19)
            full -= 100;
        return date(full, month, day);
    }
    // February 29 exists in some of the centuries only.
    for (; full >= FirstYear; full -= 100) {
        const std::optional<QDate> out = date(full, month, day);
        if (out && *out <= today)
            return out;
    }
    return std::nullopt;
}

/// 1 to 12 for an English month name or its first three letters or more; 0 for anything else.
int monthNumber(QStringView word) {
    static constexpr std::array<QStringView, 12> names = {
        u"january", u"february", u"march",     u"april",   u"may",      u"june",
        u"july",    u"august",   u"september", u"october", u"november", u"december"};
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i].startsWith(word, Qt::CaseInsensitive))
            return int(i) + 1;
    }
    return 0;
}

bool isWeekday(QStringView word) {
    static constexpr std::array<QStringView, 7> names = {u"monday", u"tuesday",  u"wednesday", u"thursday",
                                                         u"friday", u"saturday", u"sunday"};
    for (const QStringView name : names) {
        if (word.size() >= 3 && name.startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isOrdinal(QStringView word) {
    for (const QStringView ending : {u"st", u"nd", u"rd", u"th"}) {
        if (word.compare(ending, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Runs of digits and runs of letters; nullopt when anything but the usual separators stands between.
std::optional<QList<QStringView>> words(QStringView text) {
    QList<QStringView> out;
    for (qsizetype i = 0; i < text.size();) {
        const bool digits = isAsciiDigit(text[i]);
        if (!digits && !isAsciiLetter(text[i])) {
            if (!text[i].isSpace() && !QStringView(u",./-").contains(text[i]))
                return std::nullopt;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && (digits ? isAsciiDigit(text[end]) : isAsciiLetter(text[end])))
            ++end;
        const QStringView word = text.sliced(i, end - i);
        const bool ordinal = !digits && i > 0 && isAsciiDigit(text[i - 1]) && isOrdinal(word);
        if (!ordinal && !(out.isEmpty() && !digits && isWeekday(word)))
            out.append(word);
        i = end;
    }
    return out;
}

std::optional<QDate> fromParts(QStringView year, int month, QStringView day, QDate today, ShortYear rule) {
    if (!allDigits(day) || day.size() > 2 || !allDigits(year))
        return std::nullopt;
    if (year.size() == 4)
        return date(year.toInt(), month, day.toInt());
    if (year.size() == 2)
        return shortDate(year.toInt(), month, day.toInt(), today, rule);
    return std::nullopt;
}

std::optional<QDate> fromThree(const QList<QStringView>& w, QDate today, ShortYear rule) {
    if (const int month = monthNumber(w[0]))
        return fromParts(w[2], month, w[1], today, rule);
    if (const int month = monthNumber(w[1])) {
        const bool yearFirst = w[0].size() == 4;
        return fromParts(w[yearFirst ? 0 : 2], month, w[yearFirst ? 2 : 0], today, rule);
    }
    const bool yearFirst = w[0].size() == 4;
    const QStringView month = w[yearFirst ? 1 : 0];
    if (!allDigits(month) || month.size() > 2)
        return std::nullopt;
    return fromParts(w[yearFirst ? 0 : 2], month.toInt(), w[yearFirst ? 2 : 1], today, rule);
}

std::optional<QDate> fromRun(QStringView run, QDate today, ShortYear rule) {
    if (!allDigits(run))
        return std::nullopt;
    if (run.size() == 6)
        return fromParts(run.last(2), run.first(2).toInt(), run.sliced(2, 2), today, rule);
    if (run.size() != 8)
        return std::nullopt;
    if (const auto yearFirst = fromParts(run.first(4), run.sliced(4, 2).toInt(), run.last(2), today, rule))
        return yearFirst;
    return fromParts(run.last(4), run.first(2).toInt(), run.sliced(2, 2), today, rule);
}

std::optional<QDate> relative(QStringView text, QDate today) {
    int days = 0;
    if (text.compare(u"today", Qt::CaseInsensitive) == 0)
        return today;
    if (text.compare(u"tomorrow", Qt::CaseInsensitive) == 0)
        return today.addDays(1);
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return today.addDays(-1);
    const QStringView digits = text.sliced(1).trimmed();
    if ((text.front() != u'+' && text.front() != u'-') || !allDigits(digits) || digits.size() > 5)
        return std::nullopt;
    days = digits.toInt();
    const QDate out = today.addDays(text.front() == u'-' ? -days : days);
    return date(out.year(), out.month(), out.day());
}

/// Programs copy a date with a time of day, most often midnight: "1/2/1960 12:00:00 AM".
QString withoutTime(const QString& text) {
    static const QRegularExpression time(
        u"(?<=[0-9])[ T,]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?[AP][.]?M[.]?)?( ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = time.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

} // namespace

std::optional<QDate> parseTypedDate(QStringView typed, QDate today, ShortYear shortYear) {
    if (typed.trimmed().isEmpty() || typed.size() > LongestText || !today.isValid())
        return std::nullopt;
    const QString dated = withoutTime(typed.trimmed().toString());
    const QStringView text = dated;
    if (const std::optional<QDate> out = relative(text, today))
        return out;
    if (!isAsciiDigit(text.front()) && !isAsciiLetter(text.front()))
        return std::nullopt;
    if (const std::optional<QDate> wire = readDate(text))
        return date(wire->year(), wire->month(), wire->day());
    const std::optional<QList<QStringView>> parts = words(text);
    if (!parts)
        return std::nullopt;
    if (parts->size() == 3)
        return fromThree(*parts, today, shortYear);
    if (parts->size() == 1)
        return fromRun(parts->front(), today, shortYear);
    return std::nullopt;
}

} // namespace lineside
