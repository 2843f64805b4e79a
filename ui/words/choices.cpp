#include "models/formats/country.h"
#include "models/formats/state.h"
#include "ui/words/values.h"

#include <QCoreApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(choices)
};

/// Parts of codes that keep their own spelling.
QString properSpelling(const QString& part) {
    static const QStringList proper{u"ETC"_s, u"TPIV"_s, u"SIM"_s, u"SSN"_s, u"DOB"_s, u"Lifeline"_s};
    for (const QString& name : proper) {
        if (part.compare(name, Qt::CaseInsensitive) == 0)
            return name;
    }
    return part.toLower();
}

} // namespace

QString choiceWords(const QString& code) {
    QStringList parts = code.split(u'_', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return code;
    if (parts.size() == 1 && code == "OneTime"_L1)
        parts = {u"one-time"_s};
    for (QString& part : parts)
        part = properSpelling(part);
    QString words = parts.join(u' ');
    words.replace("non ETC"_L1, "non-ETC"_L1).replace("non Lifeline"_L1, "non-Lifeline"_L1);
    words[0] = words.at(0).toUpper();
    return Texts::tr(words.toUtf8().constData());
}

QString choiceText(const Element& element, const Choice& choice) {
    if (choice.label.isEmpty() || choice.label == choice.code)
        return choice.code;
    const bool speaking = element.source == Source::Languages || element.source == Source::TpivStatuses;
    if (speaking || !element.choices.empty())
        return choice.label;
    const bool numbered = element.type == Type::Integer; // known by its name
    return numbered ? choice.label + u"  "_s + choice.code : choice.code + u"  "_s + choice.label;
}

QList<Choice> fixedChoices(const Element& element) {
    QList<Choice> found;
    const QStringList codes = schema::choices(element);
    for (const QString& code : codes)
        found.append({code, choiceWords(code)});
    return found;
}

QList<Choice> standardChoices(const Element& element) {
    QList<Choice> found;
    if (element.source == Source::States) {
        for (const UspsState& state : uspsStates())
            found.append({state.code.toString(), state.name.toString()});
        return found;
    }
    if (element.source == Source::Countries) {
        for (const Country& country : countries())
            found.append({country.alpha3.toString(), country.name.toString()});
        return found;
    }
    return fixedChoices(element);
}

} // namespace lineside
