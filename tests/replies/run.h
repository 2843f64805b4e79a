#pragma once

#include "tests/replies/oddserver.h"

namespace lineside::test {

struct Count {
    int calls = 0;
    int answered = 0; ///< with a reply of their own
    int foreign = 0;  ///< read what was not theirs: another's reply, or anything else instead of their own
    int twice = 0;    ///< changes that the server got twice

    Count& operator+=(const Count& other);
};

/// One kind of oddity met by so many calls of a service, queries and changes mixed, several at a time.
struct Run {
    Oddity oddity = Oddity::Repeated;
    bool tls = false;
    int calls = 0;
    int longestMs = 300;
    quint32 seed = 1;
};

Count carryOut(const Run& run);

} // namespace lineside::test
