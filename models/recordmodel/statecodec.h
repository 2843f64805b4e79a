#pragma once

#include "models/record/rows.h"
#include "models/recordmodel/statedocuments.h"

#include <QCborArray>
#include <QCborMap>

#include <optional>

/// Values and rows as CBOR. A value is its text; where that says too little, a number of its state: 0 absent,
/// 1 null, 2 empty. Rows are {columns: [name…], rows: [[value…]…]}. Long texts as in statedocuments.h.
namespace lineside::state {

QCborValue toCbor(const Value& value, Documents* beside);
QCborMap toCbor(const Rows& rows, Documents* beside);
/// Nothing when it is something else, or a document in it is not there.
std::optional<Value> valueOf(const QCborValue& cbor, const Documents& documents);
std::optional<Rows> rowsOf(const QCborValue& cbor, const Documents& documents);

} // namespace lineside::state
