#include "models/wire/characterreference.h"

#include <algorithm>

namespace lineside::wire {
namespace {

// Longer ones are left to the parser, whatever they say.
constexpr qsizetype longest = 32;

bool isNamePart(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '#';
}

/// XML 1.0 allows them in no spelling (Char); what lies behind U+FFFF is no single unit.
bool isForbidden(uint code) {
    if (code < 0x20)
        return code != '\t' && code != '\n' && code != '\r';
    return (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF;
}

} // namespace

CharacterReference characterReference(QByteArrayView bytes) {
    using Kind = CharacterReference::Kind;
    const QByteArrayView near = bytes.first(qMin(bytes.size(), longest));
    const auto end = std::find_if_not(near.begin() + 1, near.end(), isNamePart);
    const qsizetype length = end - near.begin() + 1;
    if (end == near.end())
        return {bytes.size() < longest ? Kind::Unfinished : Kind::Other, 0, 1};
    const QByteArrayView name = near.sliced(1, length - 2);
    if (*end != ';' || !name.startsWith('#'))
        return {Kind::Other, 0, *end == ';' ? length : 1};
    const bool hex = name.startsWith("#x");
    bool read = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&read, hex ? 16 : 10);
    return read && isForbidden(code) ? CharacterReference{Kind::Forbidden, char16_t(code), length}
                                     : CharacterReference{Kind::Other, 0, length};
}

} // namespace lineside::wire
