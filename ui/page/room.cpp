#include "ui/page/room.h"

#include "ui/look/metrics.h"

namespace lineside {

using look::px;

Room Room::of(QSize window) {
    Room room;
    room.kind = window.width() >= px(1200)  ? Kind::Wide
                : window.width() >= px(900) ? Kind::Narrow
                                            : Kind::Stacked;
    room.low = window.height() < px(600);
    room.column = px(window.width() >= px(1700) ? 600 : 520);
    return room;
}

} // namespace lineside
