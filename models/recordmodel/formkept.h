#pragma once

#include "models/recordmodel/formschema.h"

#include <QCborArray>
#include <QCborMap>

#include <initializer_list>

/// Forms of other versions: the steps that bring an earlier one up, and what this version does not know, to
/// be written back as it was.
namespace lineside::state {

/// Of the bytes that saveForm() writes.
inline constexpr int FormVersion = 2;

/// How an edit stands in a form: [typed, wire, how].
enum class How { Typed, Unreadable, ClearedOverNothing };
/// Nothing when it is no edit.
std::optional<How> howOf(const QCborArray& edit);

/// The operation's name that a form reads; empty where it reads none.
QString readName(const FormSchema& form);

/// Takes a form of an earlier version up to this one, step by step; a later one stays as it is. False when
/// it has no version.
bool bringUp(QCborMap& map, const FormSchema& form);

/// The version to write over what is kept: what a later version wrote stays that version's.
int versionOver(const QCborMap& kept);
/// What is at the top of a form and unknown here, a later version's number too.
QCborMap unknownOf(const QCborMap& map);
QCborMap without(QCborMap map, std::initializer_list<QLatin1StringView> keys);
/// Keeps a part, if there is anything in it.
void keep(QCborMap& kept, const QString& key, const QCborMap& part);
/// What is known written over what is kept, entry by entry.
QCborMap over(QCborMap kept, const QCborMap& own);

} // namespace lineside::state
