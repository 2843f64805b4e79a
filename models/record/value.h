#pragma once

#include <QString>

#include <utility>

namespace lineside {

/// How an element stands in a record: four states that are told apart everywhere.
enum class State : quint8 {
    Absent, ///< not in the reply
    Null,   ///< xsi:nil
    Empty,  ///< there, without text
    Set     ///< there, with text
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

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Absent, null and empty are one for the question whether something was changed: nothing there.
    [[nodiscard]] bool isNothing() const { return m_state != State::Set; }
    friend bool operator==(const Value&, const Value&) = default;

private:
    explicit Value(State state) : m_state(state) {}

    QString m_text;
    State m_state = State::Absent;
};

} // namespace lineside
