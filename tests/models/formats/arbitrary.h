#pragma once

#include <QString>

#include <rapidcheck.h>

/// RC_ASSERT takes its expression apart, and || then evaluates both sides: write RC_ASSERT((a || b)).
namespace lineside::test {

/// Any text at all: lone surrogates, NUL, digits of other scripts, and the marks that number formats use.
inline rc::Gen<QString> anyText() {
    const auto usual = rc::gen::elementOf(
        QString::fromUtf8(u8"0123456789890189+-.,$ ()/:TZ%#ABCDEFabcdefx").toStdU16String());
    const auto any = rc::gen::cast<char16_t>(rc::gen::inRange<int>(0, 0x10000));
    return rc::gen::map(
        rc::gen::container<std::u16string>(rc::gen::weightedOneOf<char16_t>({{9, usual}, {1, any}})),
        [](const std::u16string& text) { return QString::fromStdU16String(text); });
}

/// Text of exactly `count` ASCII digits.
inline rc::Gen<QString> digits(int count) {
    return rc::gen::map(rc::gen::container<std::string>(size_t(count), rc::gen::inRange('0', char('9' + 1))),
                        [](const std::string& text) { return QString::fromStdString(text); });
}

} // namespace lineside::test
