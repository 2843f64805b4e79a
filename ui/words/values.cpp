#include "ui/words/values.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/decimal.h"
#include "models/formats/shown.h"
#include "models/formats/signs.h"

#include <QCoreApplication>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// Characters of a text in a list of values: all that an agent types.
constexpr qsizetype MostOfText = 2000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(values)
};

QString yesNo(const QString& text) {
    const auto flag = readBoolean(text);
    return !flag ? shownLine(text) : *flag ? Texts::tr("Yes") : Texts::tr("No");
}

QString ofCode(const Element& element, const QString& code, const QList<Choice>& choices) {
    for (const Choice& choice : choices) {
        if (choice.code == code)
            return choiceText(element, choice);
    }
    const bool fixed = schema::choices(element).contains(code);
    return fixed ? choiceWords(code) : shownLine(code, MostOfText);
}

} // namespace

QString shown(const Element& element, const Value& value, const QList<Choice>& choices) {
    const bool hidden = element.sensitive && element.type != Type::Base64;
    return hidden && value.state() == State::Set ? bullets() : revealed(element, value, choices);
}

QString revealed(const Element& element, const Value& value, const QList<Choice>& choices) {
    if (value.isNothing())
        return nothingWord(value.state());
    switch (element.type) {
    case Type::Date:
    case Type::DateTime:
        return isNoDate(value.text()) ? notSetWord() : shownLine(fieldText(element, value.text()));
    case Type::Decimal:
        return money(value.text());
    case Type::Boolean:
        return yesNo(value.text());
    case Type::Base64:
        return sizeWords(base64Size(value.text()));
    default:
        return ofCode(element, withMarks(value.text()), choices);
    }
}

QString fieldText(const Element& element, const QString& text) {
    if (element.type != Type::Date && element.type != Type::DateTime)
        return text;
    if (isNoDate(text))
        return {};
    const auto date = readDate(text);
    return date ? displayDate(*date) : text;
}

QString nothingWord(State state) {
    if (state == State::Unreadable)
        return Texts::tr("Can't be read");
    return state == State::Empty ? emptyWord() : notSetWord();
}

QString notSetWord() {
    return Texts::tr("Not set");
}

QString emptyWord() {
    return Texts::tr("Empty");
}

QString willBeEmptiedWord() {
    return Texts::tr("Will be emptied");
}

QString bullets() {
    return QString(8, QChar(0x2022));
}

QString money(const QString& text) {
    const auto number = Decimal::parse(text);
    if (!number)
        return shownLine(text);
    const QString digits = number->toAmount();
    return number->isNegative() ? u"-$"_s + digits.mid(1) : u'$' + digits;
}

QString sizeWords(qint64 bytes) {
    constexpr qint64 kilo = 1024;
    if (bytes < kilo)
        return Texts::tr("%n bytes", nullptr, int(bytes));
    if (bytes < kilo * kilo)
        return Texts::tr("%1 KB").arg((bytes + kilo / 2) / kilo);
    return Texts::tr("%1 MB").arg(double(bytes) / double(kilo * kilo), 0, 'f', 1);
}

qint64 base64Size(QStringView text) {
    const auto isDigit = [](QChar c) { return c.isLetterOrNumber() || c == u'+' || c == u'/'; };
    return qint64(std::count_if(text.begin(), text.end(), isDigit)) * 3 / 4;
}

} // namespace lineside
