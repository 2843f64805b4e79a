#include "models/schema/mirror.h"

#include "models/schema/groups.h"

#include <algorithm>

namespace lineside::schema {
namespace {

/// The element of the same name in the group's twin.
std::optional<ElementId> twinOf(ElementId id, const Group& group) {
    const auto latin = [](std::string_view text) {
        return QLatin1StringView(text.data(), qsizetype(text.size()));
    };
    return find(latin(group.twin) + path(id).sliced(qsizetype(group.path.size())));
}

} // namespace

const QList<Mirrored>& mirrored() {
    static const QList<Mirrored> pairs = [] {
        QList<Mirrored> found;
        for (const Element& element : newCustomersCreateRequest) {
            const Group& group = groupOf(id(element));
            if (group.twin.empty() || element.use == Use::Prohibited)
                continue;
            if (const auto source = twinOf(id(element), group))
                found.append({*source, id(element)});
        }
        return found;
    }();
    return pairs;
}

bool isMirrored(ElementId id) {
    return std::any_of(mirrored().cbegin(), mirrored().cend(),
                       [id](const Mirrored& pair) { return pair.shown == id; });
}

} // namespace lineside::schema
