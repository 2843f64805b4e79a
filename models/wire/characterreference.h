#pragma once

#include <QByteArrayView>

namespace lineside::wire {

/// What an "&" of a document begins.
struct CharacterReference {
    enum class Kind : quint8 {
        Other,      ///< nothing that the parser would not judge as well
        Unfinished, ///< more has to come to tell
        Forbidden   ///< a character reference, but XML 1.0 has no such character: &#xB;
    };
    Kind kind = Kind::Other;
    char16_t unit = 0;    ///< of a forbidden one: what it names
    qsizetype length = 1; ///< bytes, from "&" to ";"
};

/// `bytes` begin with "&".
CharacterReference characterReference(QByteArrayView bytes);

} // namespace lineside::wire
