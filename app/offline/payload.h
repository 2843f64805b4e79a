#pragma once

#include "models/ports/attempts.h"
#include "models/ports/drafts.h"

#include <optional>

namespace lineside::offline {

/// What a later version of Lineside keeps behind what this one knows: each version only adds. Written back
/// with the version it came with, so that the later Lineside finds it again.
struct Later {
    qint32 version = 0; ///< 0: the payload is of this version, or an earlier one
    QByteArray tail;
};

/// What stays of a draft whose order was made: nothing of the order, only what came of it.
struct MadeDraft {
    QString customerId;
    QString attemptId;
    QString title;
};

/// What a row holds, as bytes to be sealed; of documents their names alone. Bytes of an earlier or a later
/// version are read as far as they go; nothing comes back from bytes of another kind.
QByteArray packed(const DraftContent& content, const Later& later = {});
std::optional<DraftContent> draftFrom(const QByteArray& bytes, Later* later = nullptr);
QByteArray packed(const Attempt& attempt, const Later& later = {});
std::optional<Attempt> attemptFrom(const QByteArray& bytes, Later* later = nullptr);
QByteArray packed(const MadeDraft& made);
std::optional<MadeDraft> madeFrom(const QByteArray& bytes);

} // namespace lineside::offline
