#include "ui/find/personname.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

bool isSuffix(QString word) {
    static const QStringList suffixes{u"jr"_s, u"sr"_s, u"ii"_s, u"iii"_s, u"iv"_s};
    word.remove(u'.');
    return suffixes.contains(word.toLower());
}

/// Written small in front of a last name; with a capital it may be a first name ("Van").
bool isParticle(const QString& word) {
    static const QStringList particles{u"de"_s,  u"del"_s, u"della"_s, u"di"_s,  u"da"_s,  u"das"_s,
                                       u"dos"_s, u"du"_s,  u"la"_s,    u"las"_s, u"los"_s, u"le"_s,
                                       u"van"_s, u"von"_s, u"der"_s,   u"den"_s, u"ten"_s, u"y"_s};
    return particles.contains(word);
}

QStringList words(QStringView text) {
    QStringList all = text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    while (all.size() > 1 && isSuffix(all.constLast()))
        all.removeLast();
    return all;
}

} // namespace

PersonName splitName(QStringView typed) {
    const qsizetype comma = typed.indexOf(u',');
    if (comma >= 0) {
        const QStringView before = typed.first(comma);
        QString after = typed.sliced(comma + 1).toString().replace(u',', u' ').simplified();
        // "Rosa Delgado, Jr." has the suffix behind the comma.
        if (isSuffix(after))
            return splitName(before);
        return {words(before).join(u' '), words(after).join(u' ')};
    }
    const QStringList all = words(typed);
    if (all.size() < 2)
        return {all.value(0), {}};
    qsizetype start = all.size() - 1;
    while (start > 1 && isParticle(all[start - 1]))
        --start;
    return {all.sliced(start).join(u' '), all.first(start).join(u' ')};
}

} // namespace lineside
