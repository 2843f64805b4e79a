#pragma once

#include "models/record/request.h"
#include "models/wire/names.h"

#include <vector>

namespace lineside::wire {

/// An element as it will be written. Either it has children, or its text is written, which may be empty.
struct Node {
    QString name;
    QString text;
    std::vector<Node> children;
};

/// The operation's own elements as a tree by their wire paths: every parent stands once, where its first
/// element stands in the operation's table.
std::vector<Node> requestTree(const Request& request, const WireNames& names);

} // namespace lineside::wire
