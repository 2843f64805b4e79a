#pragma once

#include "models/record/rows.h"

#include <QCborArray>
#include <QCborMap>

#include <optional>

/// Values and rows as CBOR. A value is its text; where that says too little, a number of its state: 0 absent,
/// 1 null, 2 empty. Rows are {columns: [name…], rows: [[value…]…]}.
namespace lineside::state {

QCborValue toCbor(const Value& value);
QCborMap toCbor(const Rows& rows);
/// Nothing when it is something else.
std::optional<Value> valueOf(const QCborValue& cbor);
std::optional<Rows> rowsOf(const QCborValue& cbor);

} // namespace lineside::state
