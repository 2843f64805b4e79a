#include "models/formats/country.h"
#include "models/formats/shown.h"
#include "models/formats/state.h"
#include "ui/words/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(choices)
};

struct Code {
    QLatin1StringView code;
    const char* words;
};

constexpr std::array codes{
    Code{"OPEN"_L1, QT_TRANSLATE_NOOP("choices", "Open")},
    Code{"PENDING"_L1, QT_TRANSLATE_NOOP("choices", "Pending")},
    Code{"CLOSED"_L1, QT_TRANSLATE_NOOP("choices", "Closed")},
    Code{"PROSPECT"_L1, QT_TRANSLATE_NOOP("choices", "Prospect")},
    Code{"Residential"_L1, QT_TRANSLATE_NOOP("choices", "Residential")},
    Code{"Business"_L1, QT_TRANSLATE_NOOP("choices", "Business")},
    Code{"NOT_SET"_L1, QT_TRANSLATE_NOOP("choices", "Not set")},
    Code{"NEEDS_FORM"_L1, QT_TRANSLATE_NOOP("choices", "Needs form")},
    Code{"NEEDS_REVIEW"_L1, QT_TRANSLATE_NOOP("choices", "Needs review")},
    Code{"APPROVED"_L1, QT_TRANSLATE_NOOP("choices", "Approved")},
    Code{"REJECTED"_L1, QT_TRANSLATE_NOOP("choices", "Rejected")},
    Code{"NON_LIFELINE"_L1, QT_TRANSLATE_NOOP("choices", "Non-Lifeline")},
    Code{"ETC_LIFELINE"_L1, QT_TRANSLATE_NOOP("choices", "ETC Lifeline")},
    Code{"NON_ETC_LIFELINE"_L1, QT_TRANSLATE_NOOP("choices", "Non-ETC Lifeline")},
    Code{"PRINT_ONLY"_L1, QT_TRANSLATE_NOOP("choices", "Print only")},
    Code{"EMAIL_ONLY"_L1, QT_TRANSLATE_NOOP("choices", "Email only")},
    Code{"BOTH"_L1, QT_TRANSLATE_NOOP("choices", "Both")},
    Code{"NONE"_L1, QT_TRANSLATE_NOOP("choices", "None")},
    Code{"Mobile_Device"_L1, QT_TRANSLATE_NOOP("choices", "Mobile device")},
    Code{"SIM_Card"_L1, QT_TRANSLATE_NOOP("choices", "SIM card")},
    Code{"OneTime"_L1, QT_TRANSLATE_NOOP("choices", "One-time")},
    Code{"Monthly"_L1, QT_TRANSLATE_NOOP("choices", "Monthly")},
    Code{"PERSON"_L1, QT_TRANSLATE_NOOP("choices", "Person")},
    Code{"LOCATION"_L1, QT_TRANSLATE_NOOP("choices", "Location")},
};

/// A code that the service has beside those of its page is its own word: SOME_CODE reads "Some code".
QString spelledOut(const QString& code) {
    QString words = code.split(u'_', Qt::SkipEmptyParts).join(u' ').toLower();
    if (words.isEmpty())
        return code;
    words[0] = words.at(0).toUpper();
    return words;
}

} // namespace

QString choiceWords(const QString& code) {
    const auto* own =
        std::find_if(codes.begin(), codes.end(), [&](const Code& each) { return each.code == code; });
    return own == codes.end() ? spelledOut(shownLine(code)) : Texts::tr(own->words);
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
    const QStringList listed = schema::choices(element);
    for (const QString& code : listed)
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
