#include "app/practice/catalog.h"
#include "app/practice/operations/current.h"
#include "app/practice/store/sql.h"
#include "app/practice/trouble.h"

#include <QRegularExpression>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

bool isDigits(const QString& text, int count) {
    return text.size() == count &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// What a text of this format must look like; empty when it does.
QString complaint(Format format, const QString& text) {
    static const QRegularExpression two(u"^[A-Z]{2}$"_s), three(u"^[A-Z]{3}$"_s);
    switch (format) {
    case Format::Zip:
        return isDigits(text, 5) ? QString() : u"must be 5 digits"_s;
    case Format::Zip4:
        return isDigits(text, 4) ? QString() : u"must be 4 digits"_s;
    case Format::Pin:
        return isDigits(text, 4) ? QString() : u"must be 4 digits"_s;
    case Format::State:
        return two.match(text).hasMatch() ? QString() : u"must be 2 characters"_s;
    case Format::Country:
        return three.match(text).hasMatch() ? QString() : u"must be a country code of 3 characters"_s;
    case Format::AtLeastOne:
        return text.toInt() >= 1 ? QString() : u"must be 1 or greater"_s;
    case Format::Day:
        return text.toInt() >= 0 && text.toInt() <= 31 ? QString() : u"must be 0 to 31"_s;
    case Format::Tn:
        return isDigits(text, 10) ? QString() : u"must be 10 digits"_s;
    default:
        return {};
    }
}

struct SetField {
    int id;
    QString value;
};

SetField fieldOf(const Rows& rows, int row) {
    const Value id = rows.value(row, u"FieldID");
    const Value label = rows.value(row, u"Label");
    const Value value = rows.value(row, u"Value");
    if (id.isNothing() && label.isNothing())
        refuse(code::missing, u"Fields/Field needs FieldID or Label."_s);
    if (value.state() != State::Set && value.state() != State::Empty)
        refuse(code::missing, u"Fields/Field/Value is required."_s);
    const auto& known = catalog().customFields();
    const int found = id.isNothing() ? known.key(label.text(), 0) : id.text().toInt();
    if (!known.contains(found))
        refuse(code::unknownId, u"Fields/Field names a custom field that does not exist."_s);
    if (!label.isNothing() && known.value(found) != label.text())
        refuse(code::together, u"Fields/Field/Label is not the label of this FieldID."_s);
    return {found, value.text()};
}

} // namespace

void checkCatalogIds(std::span<const Element> table, const Record& request, const WireNames& names) {
    for (const Element& element : table) {
        if (element.shape != Shape::Single || element.source == Source::None || element.type != Type::Integer)
            continue;
        const Value& value = request.value(schema::id(element));
        // 0 is the service's "none".
        if (!value.isNothing() && value.text() != u"0" &&
            !catalog().knows(element.source, value.text().toInt()))
            refuse(code::unknownId, u"%1 does not exist."_s.arg(names.wirePath(element)));
    }
}

void checkDigits(std::span<const Element> table, const Record& request, const WireNames& names) {
    for (const Element& element : table) {
        const Value& value = request.value(schema::id(element));
        if (element.shape != Shape::Single || value.isNothing())
            continue;
        const QString wrong = complaint(element.format, value.text());
        if (!wrong.isEmpty())
            refuse(code::value, u"%1 %2."_s.arg(names.wirePath(element), wrong));
        if (element.maxLength > 0 && value.text().size() > element.maxLength)
            refuse(
                code::value,
                u"%1 must be at most %2 characters."_s.arg(names.wirePath(element)).arg(element.maxLength));
    }
}

void checkFields(const Record& request) {
    const Rows& rows = request.rows("Customer/Fields/Field"_group);
    for (int row = 0; row < rows.count(); ++row)
        fieldOf(rows, row);
}

void writeGroups(const QSqlDatabase& db, int customer, const Record& request) {
    const Rows& rows = request.rows("Customer/Fields/Field"_group);
    for (int row = 0; row < rows.count(); ++row) {
        const SetField field = fieldOf(rows, row);
        run(db, u"INSERT OR REPLACE INTO field VALUES (?, ?, ?)"_s, {customer, field.id, field.value});
    }
    if (!request.hasRows("Customer/TaxExemptions"_group))
        return;
    run(db, u"DELETE FROM exemption WHERE CustomerID = ?"_s, {customer});
    QStringList names = request.rows("Customer/TaxExemptions"_group).texts();
    names.removeDuplicates();
    for (int i = 0; i < int(names.size()); ++i)
        run(db, u"INSERT INTO exemption VALUES (?, ?, ?)"_s, {customer, i, names.at(i)});
}

std::optional<AgentOf> agentOf(const Record& request) {
    const Value& id = request.value("Customer/AgentID"_element);
    const Value& number = request.value("Customer/AgentNumber"_element);
    if (!id.isNothing()) {
        const CatalogAgent* agent = catalog().agent(id.text().toInt());
        return AgentOf{id.text().toInt(), agent ? agent->number : QString()};
    }
    if (number.state() == State::Empty)
        return AgentOf{};
    if (number.state() != State::Set)
        return {};
    const CatalogAgent* agent = catalog().agent(number.text());
    if (!agent)
        refuse(code::unknownId, u"Customer/AgentNumber does not exist."_s);
    return AgentOf{agent->id, agent->number};
}

void checkParent(const QSqlDatabase& db, const QString& element, int parent, int self) {
    if (parent == self)
        refuse(code::hierarchy, u"%1 is the customer itself."_s.arg(element));
    QSqlQuery found = run(db, u"SELECT IsParentAccount FROM customer WHERE ID = ?"_s, {parent});
    if (!found.next() || found.value(0).toInt() == 0)
        refuse(code::hierarchy, u"%1 is not an existing parent account."_s.arg(element));
}

} // namespace lineside::practice
