#include "models/wire/recordreader.h"

#include <algorithm>

namespace lineside::wire {
namespace {

// An unknown element keeps its whole path: what a small reply can make of that is bounded.
constexpr int maxExtras = 50'000;
constexpr std::size_t maxPath = 1'000;

} // namespace

RecordReader::RecordReader(Operation operation, const WireNames& names)
    : m_kept(ReplyShape::of(operation, names))
    , m_shape(*m_kept)
    , m_groups(m_shape.groups.size()) {
    m_frames.reserve(16);
    m_frames.emplace_back(); // the result itself
    m_path.reserve(256);
    m_text.reserve(256);
}

Record RecordReader::take() {
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].present)
            m_record.setRows(m_shape.groups[i].id, columns(int(i)).take());
    }
    return std::exchange(m_record, {});
}

Columns& RecordReader::columns(int group) {
    auto& found = m_groups[std::size_t(group)].columns;
    if (!found)
        found.emplace(m_shape.groups[std::size_t(group)]);
    return *found;
}

void RecordReader::start(QStringView name, bool nil) {
    Frame& child = m_frames.emplace_back();
    Frame& parent = m_frames[m_frames.size() - 2];
    child.nil = nil;
    child.visit = ++m_visits;
    child.textStart = m_text.size();
    child.pathLength = m_path.size();
    parent.hasChildren = true;
    switch (parent.in) {
    case In::Inner:
        startInner(parent, child, name);
        break;
    case In::Wrapper:
        startInWrapper(parent, child, name);
        break;
    case In::Undecided: // it has children, so it is an item of the wrapper around it
        startItem(parent, parent.group);
        startColumn(parent, child, name);
        break;
    case In::Item:
    case In::Column:
        startColumn(parent, child, name);
        break;
    case In::Leaf:
    case In::Unknown:
        startUnknown(child, name);
        break;
    }
}

void RecordReader::startInner(Frame& parent, Frame& child, QStringView name) {
    const int guess = parent.lastChild < 0 ? m_shape.nodes[std::size_t(parent.node)].firstChild
                                           : m_shape.nodes[std::size_t(parent.lastChild)].next;
    const int found = findChild(m_shape.nodes, parent.node, guess, name);
    if (found < 0 || (m_frames.size() == 2 && !child.nil && isSecond(found))) {
        startUnknown(child, name);
        return;
    }
    const ShapeNode& node = m_shape.nodes[std::size_t(found)];
    parent.lastChild = found;
    child.node = found;
    if (node.kind == ShapeNode::Kind::Item) {
        startItem(child, node.group);
        return;
    }
    pushPath(name);
    child.group = node.group;
    child.document = node.document;
    child.in = node.kind == ShapeNode::Kind::Inner  ? In::Inner
               : node.kind == ShapeNode::Kind::Leaf ? In::Leaf
                                                    : In::Wrapper;
    if (child.in == In::Wrapper)
        enterWrapper(node.group, child.nil);
}

/// A second customer in one reply is somebody else: what it holds is kept apart, as extras, and not mixed
/// into the first.
bool RecordReader::isSecond(int node) {
    if (m_shape.nodes[std::size_t(node)].kind != ShapeNode::Kind::Inner)
        return false;
    const bool second = std::find(m_begun.begin(), m_begun.end(), node) != m_begun.end();
    if (!second)
        m_begun.push_back(node);
    return second;
}

/// When the page gives two lists the one name, the first of them is the other group's: it moves there as the
/// second begins.
void RecordReader::enterWrapper(int group, bool nil) {
    Group& here = m_groups[std::size_t(group)];
    const int first = m_shape.groups[std::size_t(group)].firstOfTwo;
    if (first >= 0 && here.wrapped && !m_groups[std::size_t(first)].present)
        std::swap(here, m_groups[std::size_t(first)]);
    here.present |= !nil;
    here.wrapped |= !nil;
}

/// Items bear any name. Where the wrapper is missing, the element that seems to be the wrapper is an item
/// itself; its children then are columns: known ones, or plain texts where the columns are not known.
void RecordReader::startInWrapper(Frame& wrapper, Frame& child, QStringView name) {
    const GroupShape& shape = m_shape.groups[std::size_t(wrapper.group)];
    if (wrapper.isRow || (!shape.plainValues && !sameName(name, shape.item) &&
                          columns(wrapper.group).knows(name) && !shape.columns.isEmpty())) {
        beginBareRow(wrapper);
        startColumn(wrapper, child, name);
    } else if (shape.plainValues || !shape.columns.isEmpty() || sameName(name, shape.item)) {
        startItem(child, wrapper.group);
    } else {
        child.in = In::Undecided;
        child.group = wrapper.group;
        child.node = columns(wrapper.group).enter(Columns::root, -1, wrapper.visit, name);
        pushPath(name);
    }
}

void RecordReader::beginBareRow(Frame& wrapper) {
    if (wrapper.isRow)
        return;
    wrapper.isRow = true;
    wrapper.node = Columns::root;
    wrapper.lastChild = -1;
    m_groups[std::size_t(wrapper.group)].wrapped = false;
    m_groups[std::size_t(wrapper.group)].present = true;
    columns(wrapper.group).beginRow();
}

void RecordReader::startItem(Frame& child, int group) {
    child.in = In::Item;
    child.group = group;
    child.node = Columns::root;
    m_groups[std::size_t(group)].present = true;
    columns(group).beginRow();
}

void RecordReader::startColumn(Frame& parent, Frame& child, QStringView name) {
    Columns& into = *m_groups[std::size_t(parent.group)].columns;
    const int node = into.enter(parent.node, parent.lastChild, parent.visit, name);
    if (node < 0) {
        pushPath(into.path(parent.node));
        startUnknown(child, name);
        return;
    }
    parent.lastChild = node;
    child.in = In::Column;
    child.group = parent.group;
    child.node = node;
}

void RecordReader::startUnknown(Frame& child, QStringView name) {
    child.in = In::Unknown;
    pushPath(name);
}

void RecordReader::pushPath(QStringView name) {
    if (!m_path.empty() && !name.isEmpty())
        m_path.push_back(u'/');
    m_path.append(name.utf16(), std::size_t(name.size()));
    m_overflowed |= m_path.size() > maxPath;
}

void RecordReader::text(QStringView text) {
    const In in = top().in;
    if ((in == In::Inner || in == In::Wrapper) && isBlank(text) && m_text.size() == top().textStart)
        return;
    Frame& frame = top();
    if (frame.document) {
        m_document.append(text);
        return;
    }
    if (frame.tooLong)
        return;
    m_text.append(text.utf16(), std::size_t(text.size()));
    if (m_text.size() - frame.textStart > longestValue) {
        frame.tooLong = true;
        m_text.resize(frame.textStart);
    }
}

void RecordReader::end() {
    Frame& frame = top();
    const QStringView text = frame.document ? QStringView(m_document)
                                            : QStringView(m_text.data() + frame.textStart,
                                                          qsizetype(m_text.size() - frame.textStart));
    switch (frame.in) {
    case In::Leaf:
        endLeaf(frame, text);
        break;
    case In::Item:
    case In::Column:
        endColumn(frame, text);
        break;
    case In::Undecided: { // a plain text: the wrapper is the item, and this is a column of it
        const Frame column = frame;
        beginBareRow(m_frames[m_frames.size() - 2]);
        if (column.node >= 0)
            endColumn(column, text);
        else
            addExtra(column, text);
        break;
    }
    case In::Wrapper:
        endWrapper(frame, text);
        break;
    case In::Inner:
    case In::Unknown:
        if (frame.tooLong || !isBlank(text) || (frame.in == In::Unknown && !frame.hasChildren))
            addExtra(frame, text);
        break;
    }
    if (frame.document)
        m_document.clear();
    m_text.resize(frame.textStart);
    m_path.resize(frame.pathLength);
    m_frames.pop_back();
}

void RecordReader::endLeaf(const Frame& frame, QStringView text) {
    if (frame.hasChildren && !frame.tooLong && isBlank(text))
        return;
    const ElementId id = m_shape.nodes[std::size_t(frame.node)].element;
    const Value& known = m_record.value(id);
    if (!known.isNothing() || known.state() == State::Unreadable) {
        addExtra(frame, text);
        return;
    }
    m_record.set(id, valueOf(frame, text));
}

void RecordReader::endColumn(const Frame& frame, QStringView text) {
    const bool item = frame.in == In::Item;
    if (frame.hasChildren ? isBlank(text) && !frame.tooLong
                          : item && !frame.tooLong && text.isEmpty() &&
                                !m_shape.groups[std::size_t(frame.group)].plainValues)
        return;
    m_groups[std::size_t(frame.group)].columns->add(frame.node, state(frame, text),
                                                    frame.nil ? QStringView() : text);
}

void RecordReader::endWrapper(Frame& frame, QStringView text) {
    if (frame.nil || (isBlank(text) && !frame.tooLong))
        return;
    if (frame.hasChildren) {
        addExtra(frame, text);
        return;
    }
    beginBareRow(frame);
    columns(frame.group).add(Columns::root, state(frame, text), text);
}

void RecordReader::addExtra(const Frame& frame, QStringView text) {
    m_overflowed |= ++m_extras > maxExtras;
    if (m_overflowed)
        return;
    if (const QStringView path(m_path); m_lastExtra != path)
        m_lastExtra = m_shape.elementPath(path);
    m_record.addExtra(m_lastExtra, valueOf(frame, text));
}

/// A document's text is handed on, not copied: it is most of its reply.
Value RecordReader::valueOf(const Frame& frame, QStringView text) {
    switch (state(frame, text)) {
    case State::Null:
        return Value::null();
    case State::Unreadable:
        return Value::unreadable();
    default:
        return Value(frame.document ? std::exchange(m_document, {}) : text.toString());
    }
}

bool RecordReader::isBlank(QStringView text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r'; });
}

State RecordReader::state(const Frame& frame, QStringView text) {
    if (frame.tooLong)
        return State::Unreadable;
    return frame.nil ? State::Null : text.isEmpty() ? State::Empty : State::Set;
}

} // namespace lineside::wire
