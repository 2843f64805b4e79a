#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside {

/// Key, baseline, ground and edits of a form as bytes, to be kept: every text as it was typed, what is not
/// yet readable too. Versioned; holds personal data. What another version kept and this one does not know is
/// written back as it was.
QByteArray saveForm(const RecordModel& model);

/// What restoreForm() could take up.
struct FormRestored {
    bool ok = false;     ///< false: no such bytes, another form or another customer's; the model is as it was
    QStringList unknown; ///< edits and lists that this version can't read: kept, neither shown nor sent
};
/// Takes up what saveForm() of any version kept, as far as it can be read. The undo stack is emptied.
FormRestored restoreForm(RecordModel& model, const QByteArray& bytes);

} // namespace lineside
