#pragma once

#include "models/formats/verdict.h"

#include <QStringView>

namespace lineside {

/// A light look at an e-mail address: only what is almost surely a slip of typing, and never a reason to
/// refuse.
enum class EmailCheck {
    Fine,
    NoAt,      ///< no @, or more than one outside quotes
    NoName,    ///< nothing before the @
    Domain,    ///< no dot in the domain, an empty part, or a mark that no domain has
    WhiteSpace ///< white space inside
};

EmailCheck checkEmail(QStringView typed);
Verdict verdict(EmailCheck check);

} // namespace lineside
