#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/forms/formcontext.h"
#include "ui/forms/issuemodel.h"

namespace lineside {

/// The problems as a side panel tells them: what stands in the way, what is missing (only with
/// `showMissing`), warnings.
QList<Issue> problemIssues(const QList<Problem>& problems, bool showMissing);

/// What is changed in a form, each with what was there before.
QList<Issue> changeIssues(const RecordModel& record, const FormContext& context);

/// Both with their headings, as one list.
QList<Issue> panelIssues(const QList<Issue>& problems, const QList<Issue>& changes);

} // namespace lineside
