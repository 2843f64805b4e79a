#pragma once

#include <QSize>

namespace lineside {

/// What the size of a window leaves to a page: three columns, two, or one below the other. All in pixels at
/// the font of the moment.
struct Room {
    enum class Kind : quint8 {
        Wide,   ///< something beside the form at both sides
        Narrow, ///< the list of sections beside it
        Stacked ///< the form alone, in one column
    };
    Kind kind = Kind::Wide;
    bool low = false; ///< the form needs what height there is
    int column = 0;   ///< width of a column of fields

    static Room of(QSize window);
    [[nodiscard]] bool isWide() const { return kind == Kind::Wide; }
    [[nodiscard]] bool isStacked() const { return kind == Kind::Stacked; }
};

} // namespace lineside
