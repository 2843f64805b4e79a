#include "ui/duplicates/patterns.h"

#include "models/schema/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(duplicates)
};

/// What fields together are called, longest first; a word of one field is its last resort.
struct Words {
    QStringView fields;
    const char* words;
};
constexpr std::array table{
    Words{u"FirstName,LastName", QT_TRANSLATE_NOOP("duplicates", "name")},
    Words{u"Street1,Street2,City,State,Zip", QT_TRANSLATE_NOOP("duplicates", "address")},
    Words{u"Street1,Street2,City,State", QT_TRANSLATE_NOOP("duplicates", "address, whatever the ZIP")},
    Words{u"Street1,City,State", QT_TRANSLATE_NOOP("duplicates", "street and city, whatever the unit")},
    Words{u"Street1,Street2", QT_TRANSLATE_NOOP("duplicates", "street and unit")},
    Words{u"FirstName", QT_TRANSLATE_NOOP("duplicates", "first name")},
    Words{u"LastName", QT_TRANSLATE_NOOP("duplicates", "last name")},
    Words{u"MiddleName", QT_TRANSLATE_NOOP("duplicates", "middle name")},
    Words{u"Suffix", QT_TRANSLATE_NOOP("duplicates", "suffix")},
    Words{u"SSNTaxId", QT_TRANSLATE_NOOP("duplicates", "SSN or tax ID")},
    Words{u"SSNTaxIdLast4", QT_TRANSLATE_NOOP("duplicates", "last four of the SSN")},
    Words{u"DateOfBirth", QT_TRANSLATE_NOOP("duplicates", "birth date")},
    Words{u"DriversLicenseNumber", QT_TRANSLATE_NOOP("duplicates", "driver's license")},
    Words{u"Street1", QT_TRANSLATE_NOOP("duplicates", "street")},
    Words{u"Street2", QT_TRANSLATE_NOOP("duplicates", "unit")},
    Words{u"City", QT_TRANSLATE_NOOP("duplicates", "city")},
    Words{u"State", QT_TRANSLATE_NOOP("duplicates", "state")},
    Words{u"Zip", QT_TRANSLATE_NOOP("duplicates", "ZIP")},
};

/// Why a customer matches by the patterns that are asked for by themselves.
constexpr std::array wholeReasons{
    Words{u"SSNTaxId", QT_TRANSLATE_NOOP("duplicates", "Same SSN or tax ID")},
    Words{u"DriversLicenseNumber", QT_TRANSLATE_NOOP("duplicates", "Same driver's license")},
    Words{u"SSNTaxIdLast4,DateOfBirth",
          QT_TRANSLATE_NOOP("duplicates", "Same last four of the SSN and birth date")},
    Words{u"FirstName,LastName,SSNTaxIdLast4",
          QT_TRANSLATE_NOOP("duplicates", "Same name and last four of the SSN")},
    Words{u"FirstName,LastName,DateOfBirth", QT_TRANSLATE_NOOP("duplicates", "Same name and birth date")},
    Words{u"FirstName,LastName,Zip", QT_TRANSLATE_NOOP("duplicates", "Same name and ZIP")},
    Words{u"FirstName,LastName", QT_TRANSLATE_NOOP("duplicates", "Same name")},
    Words{u"Street1,Street2,City,State,Zip", QT_TRANSLATE_NOOP("duplicates", "Same address")},
    Words{u"Street1,Street2,City,State", QT_TRANSLATE_NOOP("duplicates", "Same address, whatever the ZIP")},
    Words{u"Street1,City,State", QT_TRANSLATE_NOOP("duplicates", "Same street and city, whatever the unit")},
    Words{u"Street1,Street2,Zip", QT_TRANSLATE_NOOP("duplicates", "Same street and unit and ZIP")},
};

QString spelling(const QString& name) {
    for (const QString& field : patternFields()) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            return field;
    }
    return {};
}

QStringList partsOf(const QString& pattern) {
    QStringList parts;
    for (const QString& part : pattern.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            parts.append(name);
    }
    return parts;
}

/// Takes the fields of an entry away when all of them are still there.
bool takeAll(QStringList& left, QStringView fields) {
    const QStringList wanted = fields.toString().split(u',');
    const bool all =
        std::all_of(wanted.begin(), wanted.end(), [&left](const QString& one) { return left.contains(one); });
    for (const QString& one : wanted) {
        if (all)
            left.removeAll(one);
    }
    return all;
}

QString listed(const QStringList& words) {
    if (words.size() < 2)
        return words.value(0);
    return Texts::tr("%1 and %2").arg(words.mid(0, words.size() - 1).join(u", "_s), words.constLast());
}

} // namespace

const QStringList& patternFields() {
    static const QStringList all = [] {
        QStringList names;
        for (const Element& element : schema::duplicateQueryRequest) {
            const std::string_view name = element.wirePath.empty() ? element.name : element.wirePath;
            if (element.shape == Shape::Single && element.type != Type::Boolean)
                names.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
        }
        return names;
    }();
    return all;
}

TypedPattern readPattern(const QString& typed) {
    TypedPattern out;
    QStringList fields;
    for (const QString& part : partsOf(typed)) {
        const QString name = spelling(part);
        if (name.isEmpty())
            out.unknown.append(part);
        else if (!fields.contains(name))
            fields.append(name);
    }
    if (out.unknown.isEmpty())
        out.pattern = fields.join(u',');
    return out;
}

QString patternFieldWords(const QString& pattern) {
    const TypedPattern read = readPattern(pattern);
    if (read.pattern.isEmpty())
        return pattern;
    QStringList left = read.pattern.split(u',');
    QStringList words;
    for (const Words& entry : table) {
        if (takeAll(left, entry.fields))
            words.append(Texts::tr(entry.words));
    }
    return listed(words);
}

QString reasonWords(const QString& pattern) {
    const QString known = readPattern(pattern).pattern;
    for (const Words& reason : wholeReasons) {
        if (known == reason.fields)
            return Texts::tr(reason.words);
    }
    const QString words = patternFieldWords(pattern);
    return words == pattern ? pattern : Texts::tr("Same %1", "a list of what two customers share").arg(words);
}

QString reasonWords(const QStringList& patterns) {
    QStringList reasons;
    for (const QString& pattern : patterns) {
        if (const QString reason = reasonWords(pattern); !reasons.contains(reason))
            reasons.append(reason);
    }
    return reasons.join(u"; "_s);
}

} // namespace lineside
