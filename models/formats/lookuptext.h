#pragma once

#include <QString>
#include <QStringList>

namespace lineside {

/// A number as people write it down, taken apart: "Cell: 850-555-0101 x23".
struct LookupText {
    QString number;        ///< without label and extension: "850-555-0101"
    bool labelled = false; ///< a word in front said what it is
    bool account = false;  ///< and it was the customer's account
};

/// Takes words such as "Cell:", "Acct #" or "IMEI 1:" off the front of a number, and an extension, the
/// software version of an IMEI ("/ 01") or a hexadecimal mark ("0x") off the rest. What has no number behind
/// comes back as it is.
LookupText lookupText(const QString& clean);

/// The numbers of a text that holds several, each as it was written: "850-555-0101 or 850-555-0102", two
/// lines of a mail. Empty when it holds one.
QStringList severalNumbers(const QString& clean);

/// The phone numbers that stand among other words, where nothing else in the text is a number: "Marta Ruiz
/// 850-555-0101".
QStringList phonesIn(const QString& clean);
/// The text without phone numbers, their extensions and the marks around them: "Marta Ruiz".
QString withoutPhones(const QString& clean);

} // namespace lineside
