#pragma once

#include <QtGlobal>

namespace lineside::practice {

/// Numbers that follow from a seed alone, the same on every machine and compiler (splitmix64).
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next() {
        m_state += 0x9E3779B97F4A7C15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// 0 to limit - 1
    int below(int limit) { return int(next() % quint64(limit)); }
    bool oneIn(int limit) { return below(limit) == 0; }
    template <typename List>
    const auto& of(const List& list) {
        return list[std::size_t(below(int(std::size(list))))];
    }

private:
    quint64 m_state;
};

} // namespace lineside::practice
