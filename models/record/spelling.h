#pragma once

#include "models/schema/element.h"

#include <QStringList>

// One idea of spelling for everybody: for what is typed, merged, and compared after it was sent.
namespace lineside {

/// The spelling in which texts of a format are compared and sent: composed (NFC), no white space around, ten
/// digits of a phone number, nine of an SSN, device numbers without separators, states and countries in upper
/// case. What is wrong for its format is only trimmed.
QString canonical(Format format, const QString& text);

/// Line feeds for all the ways to end a line: a service sends CR LF, a text field has its own.
QString withPlainLineEnds(QString text);

/// The words of a text without case, accents and punctuation.
QStringList words(QStringView text);

/// The same words: "O'Neil, José" is "ONEIL JOSE".
bool isSpelledAlike(QStringView a, QStringView b);

/// `shown` has the characters of `sent` where it shows any, and hides some: "***-**-6789". It may keep or
/// drop the hyphens of the number that it hides, and nothing else.
bool isMaskOf(QStringView shown, QStringView sent);

} // namespace lineside
