#pragma once

#include "models/record/document.h"

#include <QCborMap>

#include <optional>

/// Texts in the bytes of forms and requests. One that is too long to be written at each saving stands beside
/// them, if there is a list for it; the bytes then hold its place in the list, under a tag.
namespace lineside::state {

/// From so many characters on.
inline constexpr qsizetype LongText = 16'384;

QCborValue textToCbor(const QString& text, Documents* beside);
/// Nothing when it is no text, or its document is not there.
std::optional<QString> textOf(const QCborValue& cbor, const Documents& documents);
/// Whether it is, or holds, a document that is not there.
bool isMissing(const QCborValue& cbor, const Documents& documents);

/// The same, with the documents that it names in another list, to which they are added.
QCborValue moved(const QCborValue& cbor, const Documents& from, Documents* to);

} // namespace lineside::state
