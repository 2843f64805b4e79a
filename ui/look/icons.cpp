#include "ui/look/icons.h"

#include "ui/look/iconengine.h"

#include <QPainter>

namespace lineside::look {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView nameOf(Icon icon) {
    switch (icon) {
    case Icon::Search:
        return "search"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::Eye:
        return "eye"_L1;
    case Icon::EyeOff:
        return "eye-off"_L1;
    case Icon::Add:
        return "add"_L1;
    case Icon::Remove:
        return "remove"_L1;
    case Icon::Delete:
        return "delete"_L1;
    case Icon::Edit:
        return "edit"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::ChevronDown:
        return "chevron-down"_L1;
    case Icon::ChevronUp:
        return "chevron-up"_L1;
    case Icon::ChevronLeft:
        return "chevron-left"_L1;
    case Icon::ChevronRight:
        return "chevron-right"_L1;
    case Icon::Settings:
        return "settings"_L1;
    case Icon::Calendar:
        return "calendar"_L1;
    case Icon::Tick:
        return "tick"_L1;
    case Icon::Clock:
        return "clock"_L1;
    case Icon::Shield:
        return "shield"_L1;
    case Icon::ShieldTick:
        return "shield-tick"_L1;
    case Icon::Practice:
        return "practice"_L1;
    case Icon::Phone:
        return "phone"_L1;
    case Icon::PhoneOff:
        return "phone-off"_L1;
    case Icon::Device:
        return "device"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Print:
        return "print"_L1;
    case Icon::Refresh:
        return "refresh"_L1;
    case Icon::SignOut:
        return "sign-out"_L1;
    case Icon::Pdf:
        return "pdf"_L1;
    case Icon::Help:
        return "help"_L1;
    case Icon::About:
        return "about"_L1;
    case Icon::Home:
        return "home"_L1;
    case Icon::Person:
        return "person"_L1;
    case Icon::Lock:
        return "lock"_L1;
    case Icon::Offline:
        return "offline"_L1;
    case Icon::New:
        return "new"_L1;
    case Icon::Open:
        return "open"_L1;
    case Icon::Save:
        return "save"_L1;
    case Icon::Send:
        return "send"_L1;
    case Icon::Mail:
        return "mail"_L1;
    case Icon::Filter:
        return "filter"_L1;
    case Icon::List:
        return "list"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::ZoomIn:
        return "zoom-in"_L1;
    case Icon::ZoomOut:
        return "zoom-out"_L1;
    }
    return {};
}

QString pathOf(Icon icon) {
    return u":/icons/"_s + nameOf(icon) + u".svg"_s;
}

} // namespace

QIcon icon(Icon icon, Token ink) {
    return QIcon(new IconEngine(pathOf(icon), ink));
}

void paintIcon(QPainter* painter, const QRect& rect, Icon icon, const QColor& ink) {
    IconEngine::paintSvg(painter, rect, pathOf(icon), ink);
}

} // namespace lineside::look
