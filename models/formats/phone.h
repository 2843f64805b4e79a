#pragma once

#include "models/formats/verdict.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// The ten digits of a North American number: accepts +1 or 1 in front, tel:, spaces, dots, dashes, brackets.
/// nullopt when there are not ten. Whether they make a possible number is told by checkPhone.
std::optional<QString> digits10(QStringView typed);

/// The first thing that is wrong with a number, by the North American Numbering Plan.
enum class PhoneCheck {
    Fine,
    Length,          ///< not ten digits: refuse
    AreaCode,        ///< the area code does not begin with 2 to 9: refuse
    Exchange,        ///< the exchange does not begin with 2 to 9: refuse
    UnusualAreaCode, ///< N11, N9X, 37X or 96X, which are not assigned: warn
    UnusualExchange, ///< N11, a service code: warn
};

PhoneCheck checkPhone(QStringView typed);
Verdict verdict(PhoneCheck check);

/// (850) 555-0101; text that has not ten digits comes back as it is.
QString displayPhone(QStringView text);

} // namespace lineside
