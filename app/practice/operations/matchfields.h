#pragma once

#include "models/record/record.h"

#include <QVariant>

#include <span>

namespace lineside::practice {

/// A field that a match pattern may name.
struct MatchField {
    std::u16string_view name; ///< as in a pattern
    ElementId element;        ///< of Duplicate_Query
    std::u16string_view sql;  ///< condition with one `?`
    enum class Form : quint8 { Text, Folded, Unmarked } form;
    bool location;
};

std::span<const MatchField> matchFields();
/// The field of that name in any case; null when there is none.
const MatchField* matchField(QStringView name);
/// The value in the form in which the store is asked for it; invalid when the request does not fill it.
QVariant matchValue(const MatchField& field, const Record& request);
/// The patterns that hold where a request names none.
const QStringList& defaultPatterns();

} // namespace lineside::practice
