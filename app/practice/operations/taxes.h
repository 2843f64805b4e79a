#pragma once

#include "models/formats/decimal.h"

#include <QList>

namespace lineside::practice {

/// One tax of the practice service's own table: an example, never a real rate.
struct Tax {
    QStringList zips; ///< beginnings, or "from-to" of three digits; "*": everywhere
    QString description;
    bool monthly = true;
    bool percent = true; ///< of the charges; otherwise an amount for each line
    Decimal amount;
};

/// The taxes of a ZIP: the federal ones, its state's and its county's. Throws StoreTrouble when the program
/// lacks the table.
QList<Tax> taxesOf(const QString& zip);

} // namespace lineside::practice
