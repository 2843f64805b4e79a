#include "models/recordmodel/mirror.h"

#include "models/schema/mirror.h"

#include <algorithm>

namespace lineside {

Entries Mirror::over(const Entries& entries) const {
    Entries found = entries;
    if (!m_on)
        return found;
    for (const schema::Mirrored& pair : schema::mirrored()) {
        found.remove(pair.shown);
        if (const auto it = entries.constFind(pair.source); it != entries.cend())
            found.insert(pair.shown, *it);
    }
    return found;
}

ElementId Mirror::sourceOf(ElementId id) const {
    if (!m_on)
        return id;
    const QList<schema::Mirrored>& all = schema::mirrored();
    const auto pair =
        std::find_if(all.cbegin(), all.cend(), [id](const schema::Mirrored& one) { return one.shown == id; });
    return pair == all.cend() ? id : pair->source;
}

} // namespace lineside
