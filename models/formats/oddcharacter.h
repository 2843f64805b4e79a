#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// A character of a typed text that shows nothing, or looks like another and is not: the O of "32O02".
struct OddCharacter {
    enum class Kind : quint8 {
        Invisible,
        Letter, ///< among figures: O, l
        Digit,  ///< no decimal one: a raised or encircled one
        Dash,   ///< longer than a hyphen, or no dash at all
        Script, ///< a letter of another script: a Cyrillic a
        Wide    ///< a sign of full width
    };
    Kind kind = Kind::Invisible;
    char32_t character = 0;
    char32_t before = 0; ///< what stands in front of it; 0: nothing
    int place = 0;       ///< in characters, from 1
    friend bool operator==(const OddCharacter&, const OddCharacter&) = default;
};

/// What a text is made of: it tells which characters are odd in it.
enum class MadeOf : quint8 {
    Figures, ///< digits and the marks between them, names of months
    Hex,     ///< digits and A to F
    Latin    ///< an e-mail address, a code
};

/// The first odd character of a text.
std::optional<OddCharacter> oddCharacter(QStringView text, MadeOf made);

/// The text as it looks: what each odd character looks like in place of it, and nothing for what shows
/// nothing.
QString withoutOdd(QStringView text, MadeOf made);

} // namespace lineside
