#pragma once

#include <QString>

#include <vector>

namespace lineside::json {

/// A place in a document, both counted from 1; 0: no place of its own.
struct Position {
    int line = 0;
    int column = 0;
    friend bool operator==(Position, Position) = default;
};

enum class Kind : quint8 { Null, Boolean, Number, Text, List, Object };

/// One value of a JSON document that people edit: it remembers where it stands, so that whatever is wrong
/// with it can be said with a line, and it keeps a number's spelling, so that money stays exact.
struct Node {
    Kind kind = Kind::Null;
    Position at;
    QString text; ///< of a text; the spelling of a number; "true" or "false"
    QString key;  ///< in an object: the name of this value
    Position keyAt;
    std::vector<Node> children; ///< of a list or an object, in their order, names that come twice included
};

} // namespace lineside::json
