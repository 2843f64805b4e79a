#pragma once

#include <QString>

#include <random>

namespace lineside::test {

/// A town with a ZIP code of its own.
struct Town {
    const char16_t* city;
    const char16_t* state;
    const char16_t* zip;
};

/// What people are called, where they live and what their devices have for numbers, by chance. The same seed
/// gives the same texts everywhere: no distribution of the standard library, each of which may differ.
class RandomTexts {
public:
    explicit RandomTexts(quint64 seed) : m_random(seed) {}

    int roll(int sides) { return int(m_random() % quint64(sides)); } ///< 0 to sides - 1
    bool chance(int percent) { return roll(100) < percent; }
    template <typename List>
    auto pick(const List& list) {
        return list[typename List::size_type(roll(int(std::size(list))))];
    }
    QString digits(int count);

    QString firstName();
    QString lastName();
    QString company();
    QString street();
    Town town();
    /// A few words, some of them with what XML and Unicode have in store.
    QString words();
    /// A number of NANP outside 555, never the same twice.
    QString phone();
    /// IMEI, ICCID, ESN or MEID in either spelling, as it is sent; Luhn-valid, never the same twice.
    QString device();
    QString iccid();

private:
    int serial() { return ++m_serial; }

    std::mt19937_64 m_random;
    int m_serial = 0;
};

} // namespace lineside::test
