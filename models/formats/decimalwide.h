#pragma once

#include "models/formats/decimal.h"

namespace lineside {

/// Room for what arithmetic makes before it is fitted: two numbers of 28 digits aligned or multiplied need
/// 56 digits and a carry. Inner part of Decimal.
struct Decimal::Wide {
    std::array<quint8, 64> digits{}; // lowest first
    int count = 0;                   // significant digits
    int scale = 0;

    void trim() {
        while (count > 0 && digits[size_t(count - 1)] == 0)
            --count;
    }
    void dropLowest(int n);
    void increment();
};

} // namespace lineside
