#pragma once

#include "models/record/record.h"

namespace lineside {

/// Whether two spellings of an element mean the same: 1.50 is 1.5, two forms of a date are one, true is 1,
/// "fl" is FL; white space around a text, the kind of its line ends and whether an accent was composed say
/// nothing. Numbers, dates and flags that can't be read are only the same as themselves.
bool sameMeaning(const Element& element, QStringView a, QStringView b);

/// The same for values; absent, null and empty are one: nothing there. So is the wire's "no date".
bool sameMeaning(const Element& element, const Value& a, const Value& b);

/// Nothing there, in the element's own terms: also the wire's 0001-01-01 of a date.
bool meansNothing(const Element& element, const Value& value);

/// Whether two lists mean the same. A list of plain values is a set (its order says nothing); items with
/// several members are compared in order. Rows without any text do not count.
bool sameMeaning(const QList<const Element*>& members, const Rows& a, const Rows& b);

} // namespace lineside
