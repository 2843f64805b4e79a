#include "models/recordmodel/exclusion.h"

#include <algorithm>

namespace lineside {

bool Exclusion::applies(const FormSchema& form, GroupId group) const {
    const QList<const Element*> members = form.members(group);
    return std::any_of(members.cbegin(), members.cend(),
                       [this](const Element* member) { return applies(schema::id(*member)); });
}

Entries Exclusion::without(Entries entries) const {
    entries.removeIf([this](auto it) { return !counts(it.key()); });
    return entries;
}

} // namespace lineside
