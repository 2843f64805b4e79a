#pragma once

#include "models/catalog/catalogdata.h"
#include "models/record/value.h"
#include "models/schema/schema.h"

#include <QList>

namespace lineside {

/// A value as a person reads it, a shownLine(): dates MM/DD/YYYY, money, Yes and No, readable choices, "Not
/// set", "Empty", eight bullets for what is sensitive, the size of a PDF. `choices` give the words of codes.
QString shown(const Element& element, const Value& value, const QList<Choice>& choices = {});
/// The same, also when sensitive: for a reveal that a person asked for.
QString revealed(const Element& element, const Value& value, const QList<Choice>& choices = {});

/// The text that an edit field holds: dates MM/DD/YYYY where they can be read, all else as it is.
QString fieldText(const Element& element, const QString& text);

/// What stands where there is no text: "Empty", "Can't be read", else "Not set".
QString nothingWord(State state);
QString notSetWord();
QString emptyWord();
QString willBeEmptiedWord();
/// Eight, whatever is behind them.
QString bullets();

/// Words of a fixed choice: "NEEDS_REVIEW" is "Needs review".
QString choiceWords(const QString& code);
/// What a list of the element shows for a choice: the words alone where the codes are the service's own
/// names, the name first where they are the installation's numbers, "Talk and 5 GB  118", else "FL  Florida".
QString choiceText(const Element& element, const Choice& choice);
/// The fixed choices of the schema, with their words.
QList<Choice> fixedChoices(const Element& element);
/// States and countries, by their standards; the fixed choices of anything else.
QList<Choice> standardChoices(const Element& element);

/// "$1,234.50"; text that is no number stays.
QString money(const QString& text);
/// "214 KB".
QString sizeWords(qint64 bytes);
/// Bytes that a base64 text stands for, without decoding it.
qint64 base64Size(QStringView text);

} // namespace lineside
