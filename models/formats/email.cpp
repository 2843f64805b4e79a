#include "models/formats/email.h"

#include <QList>

#include <algorithm>

namespace lineside {

namespace {

bool isDomain(QStringView domain) {
    if (!domain.contains(u'.'))
        return false;
    for (const QStringView part : domain.split(u'.')) {
        if (part.isEmpty() || part.startsWith(u'-') || part.endsWith(u'-'))
            return false;
        // International domains hold letters of any script, some of them in surrogate pairs.
        const auto fits = [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-';
        };
        if (!std::all_of(part.begin(), part.end(), fits))
            return false;
    }
    return true;
}

} // namespace

EmailCheck checkEmail(QStringView typed) {
    const QStringView text = typed.trimmed();
    const qsizetype at = text.lastIndexOf(u'@');
    const bool quoted = text.startsWith(u'"');
    if (at < 0 || (!quoted && text.indexOf(u'@') != at))
        return EmailCheck::NoAt;
    if (at == 0)
        return EmailCheck::NoName;
    if (!quoted && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return EmailCheck::WhiteSpace;
    return isDomain(text.sliced(at + 1)) ? EmailCheck::Fine : EmailCheck::Domain;
}

Verdict verdict(EmailCheck check) {
    return check == EmailCheck::Fine ? Verdict::Fine : Verdict::Warn;
}

} // namespace lineside
