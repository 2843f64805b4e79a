#pragma once

#include "models/schema/schema.h"

#include <QStringList>
#include <QVariant>

namespace lineside::practice {

/// The columns of the table `customer`: every single element below "Customer/" of the query's reply, the
/// update and the create, named by its path ("PhysicalAddress/City"). A new line of the schema is a new
/// column.
struct Column {
    ElementId element;
    QString name;
    Type type = Type::String;
    int position = 0; ///< in the table
};

const QList<Column>& columns();
/// The column of an element; null when it has none.
const Column* column(ElementId element);
/// The column of that name, as "DOB"; the program ends when there is none.
const Column& column(QStringView name);

/// The form in which the store keeps a value: integers and booleans as numbers, the rest as text.
QVariant stored(const Column& column, const QString& text);
/// The way back.
QString spelled(const Column& column, const QVariant& value);

/// Keys for matching by meaning, beside the elements: filled from the physical address and the SSN.
inline constexpr std::array<const char16_t*, 7> keyColumns{
    u"key/first", u"key/last", u"key/street1", u"key/street2", u"key/city", u"key/ssn", u"key/ssn4"};
QString folded(QStringView text);
/// An SSN or other tax ID in whatever spelling ("999-12-3456"): its letters and digits only, folded.
QString unmarked(QStringView number);
/// Statements that make all tables, and those that make the indices once they are filled.
QStringList tableStatements();
QStringList indexStatements();

} // namespace lineside::practice
