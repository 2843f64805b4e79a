#pragma once

#include <QString>
#include <QStringList>

namespace lineside::drill {

constexpr int drafts = 3;

/// What is typed into a draft, as far as `length`: over and over the invented persons of that draft.
QString typed(int draft, qsizetype length);
/// What hangs on the draft as a document, from its 20th key on: another one for each 40 keys.
QString paper(int draft, qsizetype length);
/// Every word of both that must never be on disk.
QStringList secrets();

} // namespace lineside::drill
