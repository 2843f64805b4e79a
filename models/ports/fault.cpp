#include "models/ports/fault.h"

namespace lineside {

using namespace Qt::StringLiterals;

bool isSendersFault(const Failure& failure) {
    if (failure.kind != Failure::Kind::Fault)
        return false;
    const QString code = failure.code.trimmed();
    const QString local = code.sliced(code.indexOf(u':') + 1).section(u'.', 0, 0);
    return local.compare("Client"_L1, Qt::CaseInsensitive) == 0 ||
           local.compare("Sender"_L1, Qt::CaseInsensitive) == 0;
}

bool isRefusal(const Failure& failure) {
    return failure.kind == Failure::Kind::Refused || isSendersFault(failure);
}

} // namespace lineside
