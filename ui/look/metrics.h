#pragma once

#include <QFont>
#include <QFontMetrics>

namespace lineside::look {

/// Changes heights and gaps only, never the type.
enum class Density { Comfortable, Compact };

Density density();
/// Look::setDensity() is the way for the program: this alone repaints nothing.
void setDensity(Density density);

/// A length of the drawings, which are at a 13 px font, at the application's font. At least 1 for any length
/// over 0.
int px(double at13);

/// Height of fields and buttons: font height + 16, compact + 8, never under 24.
int controlHeight(const QFontMetrics& metrics);
/// Height of fields and buttons in the application's font.
int controlHeight();
/// Row of a table or list: 36, compact 28.
int rowHeight();
/// Between the rows of a form: 8, compact 4.
int rowGap();

/// The kinds of type. Sizes at a 13 px font.
enum class Type {
    Body,    ///< 13
    Strong,  ///< 13 semibold
    Small,   ///< 12
    Caption, ///< 12 medium: table headers
    Section, ///< 15 semibold
    Name,    ///< 20 semibold
    Total,   ///< 18 semibold, tabular figures
    Fixed,   ///< 12 fixed pitch
};

/// The application's font in a kind of type.
QFont font(Type type);
/// The same font with figures of one width, where Qt can ask for them (6.7).
QFont tabular(QFont font);
/// The font at weight 600.
QFont semibold(QFont font);

} // namespace lineside::look
