#pragma once

#include <QString>

#include <utility>

namespace lineside {

/// How an element stands in a record: states that are told apart everywhere.
enum class State : quint8 {
    Absent,    ///< not in the reply
    Null,      ///< xsi:nil
    Empty,     ///< there, without text
    Set,       ///< there, with text
    Unreadable ///< there, and longer than any value is: what it says was not kept
};

/// One element's value: its state and its text in the spelling in which it came.
class Value {
public:
    Value() = default;
    /// Set, or Empty when there is no text.
    explicit Value(QString text)
        : m_text(std::move(text))
        , m_state(m_text.isEmpty() ? State::Empty : State::Set) {}
    static Value null() { return Value(State::Null); }
    static Value empty() { return Value(State::Empty); }
    static Value unreadable() { return Value(State::Unreadable); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Absent, null, empty and unreadable are one for the question whether something was changed: nothing
    /// that can be compared.
    [[nodiscard]] bool isNothing() const { return m_state != State::Set; }
    friend bool operator==(const Value&, const Value&) = default;

private:
    explicit Value(State state) : m_state(state) {}

    QString m_text;
    State m_state = State::Absent;
};

} // namespace lineside
