#pragma once

#include "app/offline/lockholder.h"
#include "ui/page/questiondialog.h"

namespace lineside {

/// Why there are no drafts on this computer, what it means for the work, and what to do.
QString storeWords(const Failure& why);

/// Whether the drafts of before, which were everybody's, are this person's.
QuestionDialog::Words sharedQuestion();
/// Whether the drafts of the same user at another service address come along.
QuestionDialog::Words addressQuestion(const QString& address);
/// Whether a lock that is left over may be taken.
QuestionDialog::Words lockQuestion(const offline::LockHolder& holder);

} // namespace lineside
