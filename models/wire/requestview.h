#pragma once

#include "models/wire/names.h"

#include <QByteArrayView>

namespace lineside::wire {

/// An envelope laid out for reading, from the operation's element on, one element a line. For display only,
/// never sent. `mask` stands in place of each text of the session and the credentials and of what any
/// operation marks sensitive, by any of its spellings; an emptied element stays empty, since that tells
/// nothing. Empty for anything but an envelope of a known operation.
QString prettyPrint(QByteArrayView envelope, const WireNames& names, const QString& mask);

} // namespace lineside::wire
