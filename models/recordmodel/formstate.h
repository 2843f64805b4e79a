#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside {

/// Key, baseline, ground and edits of a form as bytes, to be kept: every text as it was typed, what is not
/// yet readable too. Versioned; holds personal data. What another version kept and this one does not know is
/// written back as it was. `beside` becomes the documents that the bytes name; without it each text stands
/// in the bytes.
QByteArray saveForm(const RecordModel& model, Documents* beside = nullptr);

/// What restoreForm() could take up.
struct FormRestored {
    bool ok = false;     ///< false: no such bytes, another form or another customer's; the model is as it was
    QStringList unknown; ///< edits and lists that this version can't read: kept, neither shown nor sent
};
/// Takes up what saveForm() of any version kept, as far as it can be read. The undo stack is emptied. An edit
/// whose document is not there is kept as it is: RecordModel::missingDocuments().
FormRestored restoreForm(RecordModel& model, const QByteArray& bytes, const Documents& documents = {});

} // namespace lineside
