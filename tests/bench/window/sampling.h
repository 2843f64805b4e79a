#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

namespace lineside::bench {

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Prints the median of the pairwise ratios, with both ends, and the goal.
inline void print(const char* what, const std::vector<double>& ratios, double goal) {
    const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    std::printf("%-46s %5.2f (%.2f to %.2f)   goal %.2f\n", what, median(ratios), *least, *most, goal);
    std::fflush(stdout);
}

} // namespace lineside::bench
