#include "models/formats/boolean.h"

namespace lineside {

std::optional<bool> readBoolean(QStringView wire) {
    const QStringView text = wire.trimmed();
    if (text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (text == u"0" || text.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

QString writeBoolean(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace lineside
