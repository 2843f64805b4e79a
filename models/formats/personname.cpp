#include "models/formats/personname.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

constexpr QChar Straight = u'\'';
constexpr QChar Curly = u'\u2019';
constexpr qsizetype MostNames = 4;

QString withoutDots(QString word) {
    return word.remove(u'.').remove(u',').toLower();
}

bool isSuffix(const QString& word) {
    static const QStringList suffixes{u"jr"_s, u"sr"_s,  u"ii"_s,  u"iii"_s,
                                      u"iv"_s, u"2nd"_s, u"3rd"_s, u"esq"_s};
    return suffixes.contains(withoutDots(word));
}

bool isTitle(const QString& word) {
    static const QStringList titles{u"mr"_s, u"mrs"_s, u"ms"_s, u"dr"_s};
    return titles.contains(withoutDots(word));
}

/// In front of a last name. With a capital "Van" or "Le" may be a first name, "De" and "La" are none.
bool isParticle(const QString& word) {
    static const QStringList always{u"de"_s,  u"del"_s, u"della"_s, u"das"_s, u"dos"_s, u"la"_s,
                                    u"las"_s, u"los"_s, u"von"_s,   u"der"_s, u"y"_s};
    static const QStringList small{u"di"_s, u"da"_s, u"du"_s, u"le"_s, u"van"_s, u"den"_s, u"ten"_s};
    return small.contains(word) || always.contains(word.toLower());
}

QStringList wordsOf(QStringView text) {
    return text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
}

QStringList nameWords(QStringView text) {
    QStringList all = wordsOf(text);
    while (all.size() > 1 && isSuffix(all.constLast()))
        all.removeLast();
    while (all.size() > 1 && isTitle(all.constFirst()))
        all.removeFirst();
    return all;
}

PersonName splitAt(const QStringList& words, qsizetype at) {
    return {words.sliced(at).join(u' '), words.first(at).join(u' ')};
}

/// The name split so that it has one surname, or two.
QList<PersonName> splits(const PersonName& name) {
    const QStringList all = wordsOf(QString(name.first + u' ' + name.last));
    QList<PersonName> found;
    int surnames = 0;
    for (qsizetype at = all.size() - 1; at > 0 && surnames < 3; --at) {
        surnames += isParticle(all.at(at)) ? 0 : 1;
        if (surnames < 3 && !isParticle(all.at(at - 1)))
            found.append(splitAt(all, at));
    }
    return found;
}

QString withApostrophe(QString text, QChar kind) {
    for (const QChar other :
         {Straight, QChar(u'`'), QChar(u'\u00B4'), QChar(u'\u02BC'), QChar(u'\u2018'), Curly})
        text.replace(other, kind);
    return text;
}

} // namespace

PersonName splitName(QStringView typed) {
    if (isCompany(typed))
        return {typed.toString().simplified(), {}};
    const qsizetype comma = typed.indexOf(u',');
    if (comma >= 0) {
        const QStringView before = typed.first(comma);
        QString after = typed.sliced(comma + 1).toString().replace(u',', u' ').simplified();
        // "Rosa Delgado, Jr." has the suffix behind the comma.
        if (isSuffix(after))
            return splitName(before);
        return {nameWords(before).join(u' '), nameWords(after).join(u' ')};
    }
    const QStringList all = nameWords(typed);
    if (all.size() < 2)
        return {all.value(0), {}};
    qsizetype start = all.size() - 1;
    while (start > 1 && isParticle(all[start - 1]))
        --start;
    return splitAt(all, start);
}

QList<PersonName> namesMeant(const PersonName& name) {
    QList<PersonName> found{name};
    const auto add = [&found](const PersonName& other) {
        if (!found.contains(other) && found.size() < MostNames)
            found.append(other);
    };
    if (!name.first.isEmpty() && !isCompany(name.last)) {
        for (const PersonName& split : splits(name))
            add(split);
    }
    const QList<PersonName> split = found;
    for (const PersonName& one : split) {
        for (const QChar kind : {Straight, Curly})
            add({withApostrophe(one.last, kind), withApostrophe(one.first, kind)});
    }
    return found;
}

bool isCompany(QStringView name) {
    static const QStringList kinds{u"inc"_s,         u"incorporated"_s, u"llc"_s,         u"llp"_s,
                                   u"pllc"_s,        u"corp"_s,         u"corporation"_s, u"company"_s,
                                   u"ltd"_s,         u"limited"_s,      u"gmbh"_s,        u"assn"_s,
                                   u"association"_s, u"foundation"_s,   u"university"_s};
    const QStringList all = wordsOf(name);
    return all.size() > 1 && std::any_of(all.cbegin(), all.cend(), [](const QString& word) {
               return word == "&"_L1 || word.toLower() == "co."_L1 || kinds.contains(withoutDots(word));
           });
}

} // namespace lineside
