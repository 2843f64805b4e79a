#include "models/schema/units.h"

#include <vector>

namespace lineside::schema {
namespace {

std::string_view firstOf(std::string_view names) {
    return names.substr(0, names.find('|'));
}

bool contains(std::string_view names, std::string_view name) {
    while (!names.empty()) {
        const std::string_view first = firstOf(names);
        if (first == name)
            return true;
        names.remove_prefix(std::min(names.size(), first.size() + 1));
    }
    return false;
}

const Together* togetherOf(ElementId id) {
    const Group& group = groupOf(id);
    const std::string path = schema::path(id).toStdString();
    if (path.size() <= group.path.size())
        return nullptr;
    for (const Together& together : group.together) {
        if (contains(together.names, std::string_view(path).substr(group.path.size() + 1)))
            return &together;
    }
    return nullptr;
}

/// By ElementId; built once.
const std::vector<ElementId>& firsts() {
    static const std::vector<ElementId> found = [] {
        std::vector<ElementId> all;
        for (int i = 0; i < size(); ++i) {
            const ElementId id(i);
            const Together* together = togetherOf(id);
            const std::string path =
                together ? std::string(groupOf(id).path).append("/").append(firstOf(together->names)) : "";
            all.push_back(find(QString::fromStdString(path)).value_or(id));
        }
        return all;
    }();
    return found;
}

} // namespace

Unit::Unit(ElementId id) : m_first(firsts()[std::size_t(id.index())]) {}

std::string_view Unit::label() const {
    const Together* together = m_first.isValid() ? togetherOf(m_first) : nullptr;
    return together ? together->label : std::string_view();
}

} // namespace lineside::schema
