#include "models/recordmodel/statecodec.h"

namespace lineside::state {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostColumns = 1000; // rows count columns in 16 bits
} // namespace

QCborValue toCbor(const Value& value, Documents* beside) {
    return value.state() == State::Set ? textToCbor(value.text(), beside) : QCborValue(int(value.state()));
}

std::optional<Value> valueOf(const QCborValue& cbor, const Documents& documents) {
    if (const auto text = textOf(cbor, documents); text && !text->isEmpty())
        return Value(*text);
    if (!cbor.isInteger())
        return {};
    switch (cbor.toInteger()) {
    case int(State::Absent):
        return Value();
    case int(State::Null):
        return Value::null();
    case int(State::Empty):
        return Value::empty();
    case int(State::Unreadable):
        return Value::unreadable();
    default:
        return {};
    }
}

QCborMap toCbor(const Rows& rows, Documents* beside) {
    QCborArray columns, items;
    for (const QString& column : rows.columns())
        columns.append(column);
    for (int row = 0; row < rows.count(); ++row) {
        QCborArray cells;
        for (int column = 0; column < int(rows.columns().size()); ++column)
            cells.append(toCbor(rows.value(row, column), beside));
        items.append(cells);
    }
    return {{u"columns"_s, columns}, {u"rows"_s, items}};
}

std::optional<Rows> rowsOf(const QCborValue& cbor, const Documents& documents) {
    const QCborValue columns = cbor.toMap().value(u"columns"_s), items = cbor.toMap().value(u"rows"_s);
    if (!columns.isArray() || !items.isArray())
        return {};
    Rows rows;
    const QCborArray names = columns.toArray();
    if (names.size() > MostColumns)
        return {};
    for (const QCborValue name : names) {
        if (!name.isString() || rows.columnIndex(name.toString()) >= 0)
            return {};
        rows.addColumn(name.toString());
    }
    const QCborArray all = items.toArray();
    for (const QCborValue item : all) {
        const QCborArray cells = item.toArray();
        if (!item.isArray() || cells.size() > names.size())
            return {};
        rows.beginRow();
        for (int column = 0; column < int(cells.size()); ++column) {
            const auto value = valueOf(cells.at(column), documents);
            if (!value)
                return {};
            if (value->state() != State::Absent)
                rows.add(column, value->state(), value->text());
        }
    }
    return rows;
}

} // namespace lineside::state
