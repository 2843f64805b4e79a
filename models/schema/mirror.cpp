#include "models/schema/mirror.h"

#include <algorithm>

namespace lineside::schema {

ElementId sibling(ElementId id, const Group& in) {
    const QString name = path(id).sliced(qsizetype(groupOf(id).path.size()));
    return find(QLatin1StringView(in.path.data(), qsizetype(in.path.size())) + name).value_or(ElementId());
}

const QList<Mirrored>& mirrored() {
    static const QList<Mirrored> pairs = [] {
        QList<Mirrored> found;
        for (const Element& element : newCustomersCreateRequest) {
            const Group& group = groupOf(id(element));
            if (group.twin.empty() || element.use == Use::Prohibited)
                continue;
            if (const ElementId source = sibling(id(element), *findGroup(group.twin)); source.isValid())
                found.append({source, id(element)});
        }
        return found;
    }();
    return pairs;
}

} // namespace lineside::schema
