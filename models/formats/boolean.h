#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// Reads true, false, 1 and 0 in any case, with white space around; nullopt for anything else.
std::optional<bool> readBoolean(QStringView wire);

/// `true` or `false`.
QString writeBoolean(bool value);

} // namespace lineside
