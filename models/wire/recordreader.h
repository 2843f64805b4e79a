#pragma once

#include "models/record/record.h"
#include "models/wire/columns.h"
#include "models/wire/replyshape.h"

#include <optional>
#include <string>

namespace lineside::wire {

/// Turns the elements below an operation's result into a Record. Told element by element; knows nothing of
/// XML beyond names and texts.
class RecordReader {
public:
    /// Of one value, in UTF-16 units. What is longer and no document is kept as "unreadable".
    static constexpr std::size_t longestValue = std::size_t(64) * 1024;

    RecordReader(Operation operation, const WireNames& names);

    void start(QStringView name, bool nil);
    void text(QStringView text);
    void end();
    /// True once there is more that the schema does not know than any reply has: reading it on would cost
    /// memory without bound.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }
    [[nodiscard]] Record take();

private:
    enum class In : quint8 { Inner, Leaf, Wrapper, Item, Column, Undecided, Unknown };
    struct Frame {
        In in = In::Inner;
        bool nil = false;
        bool hasChildren = false;
        bool tooLong = false;
        bool document = false; ///< a leaf whose text has no limit
        bool isRow = false;    ///< of a wrapper: it turned out to be an item itself
        int node = 0;          ///< in the shape's trie, or in the group's columns
        int group = -1;
        int lastChild = -1; ///< where the search for the next one begins
        quint32 visit = 0;
        std::size_t textStart = 0;
        std::size_t pathLength = 0;
    };
    /// A group that has come, while it is read.
    struct Group {
        std::optional<Columns> columns;
        bool wrapped = false; ///< its wrapper has come, with items in it
        bool present = false;
    };

    void startInner(Frame& parent, Frame& child, QStringView name);
    void startInWrapper(Frame& wrapper, Frame& child, QStringView name);
    void startColumn(Frame& parent, Frame& child, QStringView name);
    void startUnknown(Frame& child, QStringView name);
    void startItem(Frame& child, int group);
    void enterWrapper(int group, bool nil);
    void beginBareRow(Frame& wrapper);
    void endLeaf(const Frame& frame, QStringView text);
    void endColumn(const Frame& frame, QStringView text);
    void endWrapper(Frame& frame, QStringView text);
    void addExtra(const Frame& frame, QStringView text);
    void pushPath(QStringView name);
    [[nodiscard]] bool isSecond(int node);
    [[nodiscard]] static bool isBlank(QStringView text);
    [[nodiscard]] static State state(const Frame& frame, QStringView text);
    [[nodiscard]] Value valueOf(const Frame& frame, QStringView text);
    Columns& columns(int group);
    Frame& top() { return m_frames.back(); }

    std::shared_ptr<const ReplyShape> m_kept;
    const ReplyShape& m_shape;
    Record m_record;
    std::vector<Group> m_groups;
    std::vector<Frame> m_frames;
    std::u16string m_text; ///< of all open elements, the innermost last
    QString m_document;    ///< text of the open one
    std::u16string m_path; ///< of the open elements outside of items, as they came
    QString m_lastExtra;
    std::vector<int> m_begun; ///< nodes right below the result that have come
    int m_extras = 0;
    quint32 m_visits = 0;
    bool m_overflowed = false;
};

} // namespace lineside::wire
