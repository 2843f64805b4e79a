#pragma once

#include "models/json/node.h"

namespace lineside::json {

/// What is wrong with a document, and where. Always has a line.
struct Problem {
    enum class Code : quint8 {
        // The document can't be read.
        TooLarge,
        Encoding,
        Empty,
        Character, ///< `subject`: what stands there
        Ended,     ///< `subject`: what was still open
        TextEnded,
        Escape,
        Number,
        TrailingComma,
        MissingComma,
        Quotes,
        TooDeep,
        AfterEnd,
        NotAnObject,
        // It can be read and says something that can't be used.
        NotThisKind, ///< the line that names the kind of document is missing; `subject`: that name
        Version,     ///< `subject`: the newest version that can be read
        NewerVersion,
        Missing,  ///< `subject`: the name
        Unknown,  ///< `subject`: the name
        Repeated, ///< `subject`: the name or value that stands there already
        NeedsText,
        NeedsInteger, ///< `subject`: the range, "0 to 100"
        NeedsAmount,
        NeedsBoolean,
        NeedsList,
        NeedsObject,
        EmptyText,
        Choice, ///< `subject`: what it may be, "a, b, c"
        ElementName,
        Unfit ///< `subject`: why, in words of the reader of that document
    };

    Code code = Code::Empty;
    Position at;
    QString path; ///< where in the document, entries counted from 1: "agents[2].id"
    QString subject;

    /// One sentence for the person who edits the document, translated.
    [[nodiscard]] QString reason() const;
    /// The same with place: "Line 12, agents[2].id: …".
    [[nodiscard]] QString text() const;

    friend bool operator==(const Problem&, const Problem&) = default;
};

} // namespace lineside::json
