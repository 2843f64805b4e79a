#include "ui/look/tokens.h"

#include <algorithm>
#include <cmath>

namespace lineside::look {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair rgb(Token token) {
    switch (token) {
    case Token::Window:
        return {0xffF4F5F7, 0xff1A1C20};
    case Token::Page:
        return {0xffFFFFFF, 0xff202328};
    case Token::Field:
        return {0xffFFFFFF, 0xff2A2E34};
    case Token::Text:
        return {0xff1A1D21, 0xffE8EAED};
    case Token::Second:
        return {0xff5A626E, 0xffA4ACB7};
    case Token::Hairline:
        return {0xffE0E3E8, 0xff353A42};
    case Token::ControlLine:
        return {0xff838B97, 0xff828A96};
    case Token::Accent:
        return {0xff2A5CC4, 0xff93B6FF};
    case Token::Fill:
        return {0xff2A5CC4, 0xff3A69D8};
    case Token::OnFill:
        return {0xffFFFFFF, 0xffFFFFFF};
    case Token::Disabled:
        return {0xff9AA1AB, 0xff6F7782};
    case Token::Selected:
        return {0xffE4ECFB, 0xff2A3650};
    case Token::Hover:
        return {0x0a1A1D21, 0x0dE8EAED};
    case Token::Pressed:
        return {0x141A1D21, 0x17E8EAED};
    case Token::Refuse:
        return {0xffB3261E, 0xffFF9389};
    case Token::Warn:
        return {0xff8A5700, 0xffEBBA5A};
    case Token::Good:
        return {0xff1B7742, 0xff73C998};
    case Token::TintPractice:
        return {0xffEAEFF9, 0xff242C3C};
    case Token::TintWarning:
        return {0xffFBF2DD, 0xff382F1C};
    }
    return {0xff000000, 0xffffffff};
}

QPalette::ColorRole roleOf(Token token) {
    switch (token) {
    case Token::Window:
        return QPalette::Window;
    case Token::Page:
        return QPalette::Base;
    case Token::Field:
        return QPalette::Light;
    case Token::Text:
        return QPalette::Text;
    case Token::Second:
        return QPalette::PlaceholderText;
    case Token::Hairline:
        return QPalette::Mid;
    case Token::ControlLine:
        return QPalette::Dark;
    case Token::Accent:
        return QPalette::Link;
    case Token::Fill:
        return QPalette::Highlight;
    case Token::OnFill:
        return QPalette::HighlightedText;
    default:
        return QPalette::NoRole;
    }
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

void setRoles(QPalette& palette, Scheme scheme) {
    using P = QPalette;
    for (const Token token : {Token::Window, Token::Page, Token::Field, Token::Text, Token::Second,
                              Token::Hairline, Token::ControlLine, Token::Accent, Token::Fill, Token::OnFill})
        palette.setColor(roleOf(token), color(token, scheme));
    palette.setColor(P::WindowText, color(Token::Text, scheme));
    palette.setColor(P::ButtonText, color(Token::Text, scheme));
    palette.setColor(P::Button, color(Token::Field, scheme));
    palette.setColor(P::AlternateBase, color(Token::Page, scheme));
    palette.setColor(P::Midlight, color(Token::Hairline, scheme));
    palette.setColor(P::Shadow, color(Token::ControlLine, scheme));
    palette.setColor(P::BrightText, color(Token::OnFill, scheme));
    palette.setColor(P::LinkVisited, color(Token::Accent, scheme));
    palette.setColor(P::ToolTipBase, color(Token::Field, scheme));
    palette.setColor(P::ToolTipText, color(Token::Text, scheme));
}

} // namespace

QColor color(Token token, Scheme scheme) {
    const Pair pair = rgb(token);
    return QColor::fromRgba(scheme == Scheme::Dark ? pair.dark : pair.light);
}

QColor color(Token token, const QPalette& palette) {
    if (token == Token::Disabled)
        return palette.color(QPalette::Disabled, QPalette::Text);
    const QPalette::ColorRole role = roleOf(token);
    return role == QPalette::NoRole ? color(token, schemeOf(palette)) : palette.color(QPalette::Active, role);
}

Scheme schemeOf(const QPalette& palette) {
    const double window = luminance(palette.color(QPalette::Active, QPalette::Window));
    return window < luminance(palette.color(QPalette::Active, QPalette::WindowText)) ? Scheme::Dark
                                                                                     : Scheme::Light;
}

QPalette palette(Scheme scheme) {
    using P = QPalette;
    QPalette made;
    setRoles(made, scheme);
    // setColor(role) has set Disabled too: its own colours come last.
    const QColor disabled = color(Token::Disabled, scheme);
    for (const auto role : {P::Text, P::WindowText, P::ButtonText, P::PlaceholderText, P::HighlightedText,
                            P::Link, P::LinkVisited, P::ToolTipText})
        made.setColor(P::Disabled, role, disabled);
    made.setColor(P::Disabled, P::Highlight, color(Token::Hairline, scheme));
    made.setColor(P::Disabled, P::Light, color(Token::Window, scheme));
    made.setColor(P::Disabled, P::Button, color(Token::Window, scheme));
    made.setColor(P::Disabled, P::Dark, color(Token::Hairline, scheme));
    return made;
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace lineside::look
