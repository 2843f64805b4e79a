#pragma once

#include "ui/look/tokens.h"

#include <QIcon>

namespace lineside::look {

/// The pictures of resources/icons.
enum class Icon {
    Search,
    Undo,
    Redo,
    Eye,
    EyeOff,
    Add,
    Remove,
    Delete,
    Edit,
    Close,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Settings,
    Calendar,
    Tick,
    Clock,
    Shield,
    ShieldTick,
    Practice,
    Phone,
    PhoneOff,
    Device,
    Copy,
    Print,
    Refresh,
    SignOut,
    Pdf,
    Help,
    About,
    Home,
    Person,
    Lock,
    Offline,
    New,
    Open,
    Save,
    Send,
    Mail,
    Filter,
    List,
    More,
    ZoomIn,
    ZoomOut,
};

/// State marks, resources/icons/marks: a shape and a word first, a colour second.
enum class Mark {
    Changed,
    Cleared,
    Set,
    WholeList,
    Refuse,
    Refused,
    Warn,
    Reminder,
    Uncertain,
    Conflict,
    Draft,
    Waiting,
    Sending,
    Sent,
    Missing,
    Complete,
    ChangedTab,
};

/// The icon in a token's colour. The colour is looked up in the application's palette at each paint, so an
/// icon once set follows the scheme; drawn from SVG at the device's resolution.
QIcon icon(Icon icon, Token ink = Token::Text);
QIcon mark(Mark mark);
/// Word for a mark: accessible names, tooltips, text beside it.
QString markText(Mark mark);
Token markToken(Mark mark);

/// Paints at once in a colour of the given palette, for delegates.
void paintIcon(QPainter* painter, const QRect& rect, Icon icon, const QColor& ink);
void paintMark(QPainter* painter, const QRect& rect, Mark mark, const QPalette& palette);

} // namespace lineside::look
