#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside {

/// Baseline and edits of a form as bytes, to be kept: every text as it was typed, what is not yet readable
/// too. Versioned; holds personal data.
QByteArray saveForm(const RecordModel& model);

/// What restoreForm() could take up.
struct FormRestored {
    bool ok = false;     ///< false: no such bytes, another form, or a newer version; the model is as it was
    QStringList unknown; ///< paths that this version lacks, left out
};
/// Takes up what saveForm() kept: baseline, edits and lists. The undo stack is emptied.
FormRestored restoreForm(RecordModel& model, const QByteArray& bytes);

} // namespace lineside
