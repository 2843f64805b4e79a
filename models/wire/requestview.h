#pragma once

#include "models/wire/names.h"

#include <QByteArrayView>
#include <QList>

namespace lineside::wire {

/// What a view hides besides the session and the credentials.
struct Hidden {
    bool sensitive = true;   ///< what any operation marks so; PDFs are hidden in any case, for their size
    QList<ElementId> also{}; ///< what an installation holds to be sensitive
};

/// An envelope laid out for reading, from the operation's element on, one element a line. For display only,
/// never sent. `mask` stands in place of each text of the session and the credentials and of what `hidden`
/// says, by any of its spellings; an emptied element stays empty, since that tells nothing. Empty for
/// anything but an envelope of a known operation.
QString prettyPrint(QByteArrayView envelope, const WireNames& names, const QString& mask,
                    const Hidden& hidden = {});

} // namespace lineside::wire
