#pragma once

namespace lineside::test {

/// What is written as a host in an address, and whether it is this computer by the one rule for it
/// (wire::isLoopback): a number of 127.0.0.0/8 or ::1 in any spelling, and never a name.
struct LoopbackCase {
    const char* host;
    bool isLoopback;
};

inline constexpr LoopbackCase loopbackCases[] = {
    {"127.0.0.1", true},
    {"127.255.255.254", true},
    {"127.1", true}, // short, decimal, hexadecimal, octal: the same number (RFC 6943, 3.1.1)
    {"127.0.1", true},
    {"2130706433", true},
    {"0x7f.0.0.1", true},
    {"0177.0.0.1", true},
    {"[::1]", true},
    {"[0:0:0:0:0:0:0:1]", true},
    {"[::ffff:127.0.0.1]", false}, // some systems send it where IPv6 goes
    {"[::127.0.0.1]", false},
    {"[::2]", false},
    {"[fe80::1]", false},
    {"[::]", false},
    {"0.0.0.0", false},
    {"0", false},
    {"128.0.0.1", false},
    {"126.255.255.255", false},
    {"10.0.0.1", false},
    {"169.254.0.1", false},
    {"localhost.", false}, // who answers for a name, somebody else decides
    {"localhost.localdomain", false},
    {"ip6-localhost", false},
    {"127.example.com", false},
    {"127.0.0.1.example.com", false},
    {"127.0.0.1.", false},
    {"127.0.0.1.nip.io", false},
    {"127-0-0-1.example.com", false},
    {"127.0.0.example", false}};

} // namespace lineside::test
