#pragma once

#include "ui/page/questiondialog.h"

#include <QUrl>

namespace lineside {

/// Whether to sign in at the address's host, which nobody here did before. The host as it goes to the name
/// service, so that no letter looks like another.
QuestionDialog::Words hostQuestion(const QUrl& address);

} // namespace lineside
