#pragma once

#include <QPalette>

namespace lineside::look {

enum class Scheme { Light, Dark };

/// The colours of the program. Those that have a palette role are read from the palette, so a foreign palette
/// (high contrast) stays itself; the others follow the palette's lightness.
enum class Token {
    Window,      ///< bar, side lists, footer (Window)
    Page,        ///< what is worked on (Base)
    Field,       ///< inside of fields and buttons (Light, Button)
    Text,        ///< (Text)
    Second,      ///< labels, hints (PlaceholderText)
    Hairline,    ///< decoration only (Mid)
    ControlLine, ///< outlines that say "here one can act" (Dark)
    Accent,      ///< what the agent changed and may do next, links, focus (Link)
    Fill,        ///< the primary button (Highlight)
    OnFill,      ///< text on Fill (HighlightedText)
    Disabled,    ///< disabled text
    Selected,    ///< a selected row
    Hover,       ///< translucent, under the pointer
    Pressed,     ///< translucent, held down; the chosen page in a side list
    Refuse,
    Warn,
    Good,
    TintPractice,
    TintWarning,
};

/// The token's colour in a palette.
QColor color(Token token, const QPalette& palette);
/// The token's colour in one of our two schemes.
QColor color(Token token, Scheme scheme);

/// Dark when the palette's window is darker than its text.
Scheme schemeOf(const QPalette& palette);

QPalette palette(Scheme scheme);
inline QPalette lightPalette() {
    return palette(Scheme::Light);
}
inline QPalette darkPalette() {
    return palette(Scheme::Dark);
}

/// Contrast of two opaque colours by WCAG 2, 1 to 21.
double contrast(const QColor& one, const QColor& other);

} // namespace lineside::look
