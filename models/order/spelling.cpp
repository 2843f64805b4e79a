#include "models/order/spelling.h"

namespace lineside::order {
namespace {

QString letters(QStringView text) {
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

} // namespace

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

bool isAbbreviation(QStringView brief, QStringView whole) {
    if (brief.isEmpty() || brief.size() >= whole.size() || brief.front() != whole.front())
        return false;
    qsizetype at = 0;
    for (const QChar c : brief) {
        if (!c.isLetter())
            return false;
        at = whole.indexOf(c, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
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

} // namespace lineside::order
