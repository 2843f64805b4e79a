#pragma once

#include <QStringView>

namespace lineside {

/// The fewest characters of a passphrase that is chosen.
constexpr qsizetype ShortestPassphrase = 8;

/// True for a passphrase that is among the first that anybody tries: well-known passwords and names of this
/// program, rows of keys, of the alphabet or of figures, years, one piece again and again, also with a few
/// signs before or behind or with figures for letters; and figures alone, of which there are too few for
/// somebody who has the file and tries one a second.
bool isGuessable(QStringView passphrase);

} // namespace lineside
