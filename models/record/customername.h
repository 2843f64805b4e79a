#pragma once

#include "models/record/record.h"

#include <functional>

namespace lineside {

enum class NameStyle : quint8 {
    Short,  ///< "Rosa Delgado", for tabs and lists
    Spoken, ///< "Rosa M. Delgado Jr"
    Whole   ///< every part as it is written, the company behind the person
};

/// The name of a customer, by the name at the physical address: a business's is its company's; a person's
/// comes before a company otherwise. Empty while nobody has one. For a line that the program draws: each part
/// is a shownLine().
QString customerName(const Record& record, NameStyle style);
/// The same of values that stand in no record.
QString customerName(const std::function<QString(ElementId)>& value, NameStyle style);

/// "Marcus Bell, 20001"; either alone where the other is not known.
QString nameAndId(const QString& name, const QString& id);

} // namespace lineside
