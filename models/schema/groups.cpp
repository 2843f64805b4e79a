#include "models/schema/groups.h"

#include <algorithm>

namespace lineside::schema {
namespace {

constexpr std::size_t none = groups.size();

/// The group of the longest path above `path`.
constexpr std::size_t above(std::string_view path) {
    std::size_t at = path.rfind('/');
    for (; at != std::string_view::npos; at = path.rfind('/', at - 1)) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].path == path.substr(0, at))
                return i;
        }
        if (at == 0)
            break;
    }
    return 0; // the first row stands for what is beside all groups
}

std::size_t groupOfPath(const Element& element, std::string_view path) {
    if (element.shape != Shape::List)
        return above(path);
    const Group* list = findGroup(path);
    return list ? std::size_t(list - groups.data()) : 0;
}

/// By ElementId; built once.
const std::vector<std::size_t>& ofElements() {
    static const std::vector<std::size_t> found = [] {
        std::vector<std::size_t> all;
        for (int i = 0; i < size(); ++i) {
            const std::string path = schema::path(ElementId(i)).toStdString();
            all.push_back(groupOfPath(any(ElementId(i)), path));
        }
        return all;
    }();
    return found;
}

/// The group that a group stands in; `none` for the outermost.
const std::array<std::size_t, groups.size()>& ofGroups() {
    static const auto found = [] {
        std::array<std::size_t, groups.size()> all{};
        for (std::size_t i = 0; i < groups.size(); ++i)
            all[i] = groups[i].path.empty() ? none : above(groups[i].path);
        return all;
    }();
    return found;
}

template <typename Wanted>
const Group* upwards(ElementId id, Wanted wanted) {
    for (std::size_t at = ofElements()[std::size_t(id.index())]; at != none; at = ofGroups()[at]) {
        if (wanted(groups[at]))
            return &groups[at];
    }
    return nullptr;
}

QLatin1StringView latin(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

} // namespace

const Group& groupOf(ElementId id) {
    return groups[ofElements()[std::size_t(id.index())]];
}

const Group& groupOf(GroupId id) {
    const Group* found = findGroup(id.path());
    return found ? *found : groups.front();
}

bool isWithin(ElementId id, const Group& group) {
    return upwards(id, [&](const Group& above) { return &above == &group; });
}

const Group* wholeOf(ElementId id) {
    return upwards(id, [](const Group& above) { return above.whole; });
}

ElementId leadOf(const Group& group) {
    const QString path = latin(group.path) + u'/' + latin(group.lead);
    return group.lead.empty() ? ElementId() : find(path).value_or(ElementId());
}

QLatin1StringView sectionOf(const Group& group, QLatin1StringView form) {
    const auto at = std::find_if(group.placed.begin(), group.placed.end(),
                                 [&](const Placed& placed) { return form == latin(placed.form); });
    return at == group.placed.end() ? QLatin1StringView() : latin(at->section);
}

} // namespace lineside::schema
