#include "models/ports/drafts.h"

#include <QUuid>

namespace lineside {

QString Drafts::newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace lineside
