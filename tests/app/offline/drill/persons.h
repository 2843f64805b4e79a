#pragma once

#include <QString>
#include <QStringList>

namespace lineside::drill {

constexpr int drafts = 3;

/// What is typed into a draft, as far as `length`: over and over the invented persons of that draft.
QString typed(int draft, qsizetype length);
/// Every word of it that must never be on disk.
QStringList secrets();

} // namespace lineside::drill
