#pragma once

#include "models/schema/element.h"

#include <QDate>
#include <QString>

namespace lineside {

/// What a person typed, read for an element.
struct TypedText {
    QString shown;        ///< what stands in the field: what was typed, cleaned
    QString wire;         ///< the wire's spelling; empty when it can't be read or nothing was typed
    bool readable = true; ///< false: stays as typed, with a problem, and is not sent
};

/// What was typed or pasted into a field of the element, without what nobody meant to type
/// (models/formats/typed.h).
QString cleanTyped(const Element& element, const QString& typed);

/// Reads typed text by the element's type and format: dates as people write them, grouped numbers, ZIP and
/// state in any case, phone numbers and SSNs with dashes. `today` settles years of two digits.
TypedText readTyped(const Element& element, const QString& typed, QDate today);

} // namespace lineside
