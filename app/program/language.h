#pragma once

#include <QStringList>

namespace lineside {

/// What Lineside can speak: the translations that are compiled in, and those in the folder "translations"
/// beside the program, where a translator tries a new one and a build leaves the pseudo-language "xx".
QStringList languages();

/// Loads the texts of a language, Lineside's and Qt's own, for the whole run. Empty: the first of the
/// system's languages that Lineside has, else English. What a translation lacks is English. To be called
/// once, before the first widget. False when English itself or the language was not found.
bool useLanguage(const QString& wanted);

} // namespace lineside
