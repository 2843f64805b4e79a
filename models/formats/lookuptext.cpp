#include "models/formats/lookuptext.h"

#include "models/formats/chars.h"
#include "models/formats/device.h"
#include "models/formats/phone.h"

#include <QRegularExpression>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

bool hasDigit(QStringView text) {
    return std::any_of(text.begin(), text.end(), isAsciiDigit);
}

bool hasLetter(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

const QRegularExpression& phone() {
    static const QRegularExpression pattern(
        u"(?<![0-9+])(?:[+]?1[ .-]?)?(?:[(][0-9]{3}[)] ?|[0-9]{3}[ .-]?)[0-9]{3}[ .-]?[0-9]{4}(?![0-9])"_s);
    return pattern;
}

/// The word that stands in front, with the marks behind it; nothing unless people call a number so.
QRegularExpressionMatch labelOf(const QString& text) {
    static const QRegularExpression label(
        u"^(?<account>customer|cust|account|acct|acc|id)(?![[:alpha:]])|"
        "^(tel|telephone|phone|ph|cell|cellphone|mobile|mob|home|work|office|fax|tn|mdn|msisdn|line|call|"
        "from|caller|"
        "iccid|sim|imei ?[12]?(?=[ :#])|imei|esn|meid|device|sv|hex|dec|number|no|nr|num)(?![[:alpha:]])|^#"_s,
        anyCase);
    return label.match(text);
}

QString withoutMarks(QString text) {
    static const QRegularExpression marks(u"^[ :#.=/-]+"_s);
    return text.remove(marks);
}

bool isMarked(const QString& rest) {
    return rest.startsWith(u':') || rest.startsWith(u'#') || rest.startsWith(u'.') || rest.startsWith(u'=');
}

/// Whether `rest` can be the number that the words in front of it announce. "Simone 3" and "Phone Home" are
/// names.
bool isAnnounced(const QString& rest, bool marked) {
    return hasDigit(rest) && (marked || !hasLetter(rest) || deviceKind(rest) != DeviceKind::None);
}

LookupText withoutLabels(const QString& clean) {
    LookupText out{clean};
    QString rest = clean;
    bool marked = false;
    for (auto match = labelOf(rest); match.hasMatch(); match = labelOf(rest)) {
        out.account = out.account || match.hasCaptured(u"account"_s);
        marked = marked || match.captured() == u"#"_s;
        rest = rest.sliced(match.capturedEnd()).trimmed();
        marked = marked || isMarked(rest);
        rest = withoutMarks(rest);
        out.labelled = true;
    }
    if (!out.labelled || !isAnnounced(lookupText(rest).number, marked))
        return {clean};
    out.number = rest;
    return out;
}

} // namespace

LookupText lookupText(const QString& clean) {
    static const QRegularExpression extension(u"[ ,;]*(x|ext|extension|#)[ .:#]*[0-9]{1,6}$"_s, anyCase);
    static const QRegularExpression version(u"^([0-9 .-]+?) ?/ ?[0-9]{2}$"_s);
    static const QRegularExpression hex(u"^0x(?=[0-9a-f]+$)"_s, anyCase);
    LookupText out = labelOf(clean).hasMatch() ? withoutLabels(clean) : LookupText{clean};
    if (QString bare = QString(out.number).remove(extension); digits10(bare))
        out.number = bare;
    if (const auto match = version.match(out.number); deviceKind(match.captured(1)) == DeviceKind::Imei)
        out.number = match.captured(1);
    out.number.remove(hex);
    return out;
}

QStringList severalNumbers(const QString& clean) {
    static const QRegularExpression between(u" *[,;|&\\n] *| +(?:/|or|and) +"_s, anyCase);
    if (const QStringList phones = phonesIn(clean);
        phones.size() > 1 && checkIccid(clean) != DeviceCheck::Fine) // whose figures may stand in two groups
        return phones;
    QStringList parts = clean.split(between, Qt::SkipEmptyParts);
    if (parts.size() == 1)
        parts = clean.split(u' ', Qt::SkipEmptyParts);
    QStringList numbers;
    for (const QString& part : std::as_const(parts)) {
        const QString number = lookupText(part).number;
        if (!digits10(number) && deviceKind(number) == DeviceKind::None)
            return {};
        numbers.append(number);
    }
    return numbers.size() > 1 ? numbers : QStringList();
}

QStringList phonesIn(const QString& clean) {
    if (hasDigit(withoutPhones(clean)))
        return {};
    QStringList found;
    for (auto at = phone().globalMatch(clean); at.hasNext();)
        found.append(at.next().captured());
    return found;
}

QString withoutPhones(const QString& clean) {
    static const QRegularExpression extension(u"(?<=\\x02) *(x|ext|extension)[ .:#]*[0-9]{1,6}(?![0-9])"_s,
                                              anyCase);
    static const QRegularExpression marks(u"^[ ,;:#/()-]+|[ ,;:#/()-]+$"_s);
    QString text = QString(clean).replace(phone(), u"\u0002"_s);
    text.remove(extension);
    return text.replace(u'\u0002', u' ').remove(marks).simplified();
}

} // namespace lineside
