#include "models/record/spelling.h"

#include "models/formats/device.h"
#include "models/formats/phone.h"
#include "models/formats/ssn.h"

namespace lineside {
namespace {

QString letters(QStringView text) {
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

QString composed(const QString& text) {
    return text.normalized(QString::NormalizationForm_C);
}

QString spelled(Format format, const QString& text) {
    switch (format) {
    case Format::Tn:
        return digits10(text).value_or(text);
    case Format::Device:
    case Format::Iccid:
        return deviceNumber(text).isEmpty() ? text : deviceNumber(text);
    case Format::Ssn:
        return ssnDigits(text).value_or(text);
    case Format::State:
    case Format::Country:
        return text.toUpper();
    default:
        return text;
    }
}

} // namespace

QString canonical(Format format, const QString& text) {
    // Composed once more: signs that stood between a letter and its accent are gone.
    return composed(spelled(format, composed(text.trimmed())));
}

QString withPlainLineEnds(QString text) {
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(end, u'\n');
    return text;
}

QStringList words(QStringView text) {
    QString plain;
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : parts) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (c.isSpace() || c == u'-' || c == u'/' || c == u',')
            plain += u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool isSpelledAlike(QStringView a, QStringView b) {
    const QString first = words(a).join(QString());
    return !first.isEmpty() && first == words(b).join(QString());
}

bool isMaskOf(QStringView shown, QStringView sent) {
    // Masks keep or drop the hyphens of the number that they hide.
    const bool sameForm = shown.size() == sent.size();
    QString bare;
    for (const QChar c : shown) {
        if (c != u'-' && !c.isSpace())
            bare += c;
    }
    const QString against = sameForm ? sent.toString() : letters(sent);
    const QString mask = sameForm ? shown.toString() : bare;
    if (mask.size() != against.size())
        return false;
    bool hidden = false;
    for (qsizetype i = 0; i < mask.size(); ++i) {
        if (mask[i] != against[i] && mask[i].isLetterOrNumber() && mask[i].toUpper() != u'X')
            return false;
        hidden = hidden || mask[i] != against[i];
    }
    return hidden;
}

} // namespace lineside
