#include "ui/page/keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace lineside::keys {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(keys)
};

// Qt's "Ctrl" is Command and "Meta" is Control on macOS. Never Ctrl+Alt: that is AltGr.
constexpr std::array rows{
    Key{Id::LookUp, "lookUp", QT_TRANSLATE_NOOP("keys", "Look up a customer"), "Ctrl+L", nullptr},
    Key{Id::NewOrder, "newOrder", QT_TRANSLATE_NOOP("keys", "New order"), "Ctrl+N", nullptr},
    Key{Id::Drafts, "drafts", QT_TRANSLATE_NOOP("keys", "Drafts"), "Ctrl+Shift+O", nullptr},
    Key{Id::CloseTab, "closeTab", QT_TRANSLATE_NOOP("keys", "Close the tab"), "Ctrl+W", nullptr},
    Key{Id::NextTab, "nextTab", QT_TRANSLATE_NOOP("keys", "Next tab"), "Ctrl+Tab", "Meta+Tab"},
    Key{Id::PreviousTab, "previousTab", QT_TRANSLATE_NOOP("keys", "Previous tab"), "Ctrl+Shift+Tab",
        "Meta+Shift+Tab"},
    Key{Id::Tab, "tab", QT_TRANSLATE_NOOP("keys", "First to ninth tab"),
        "Ctrl+1; Ctrl+2; Ctrl+3; Ctrl+4; Ctrl+5; Ctrl+6; Ctrl+7; Ctrl+8; Ctrl+9", nullptr},
    Key{Id::Section, "section", QT_TRANSLATE_NOOP("keys", "First to tenth page of the customer"),
        "Alt+1; Alt+2; Alt+3; Alt+4; Alt+5; Alt+6; Alt+7; Alt+8; Alt+9; Alt+0",
        "Meta+1; Meta+2; Meta+3; Meta+4; Meta+5; Meta+6; Meta+7; Meta+8; Meta+9; Meta+0"},
    Key{Id::Review, "review", QT_TRANSLATE_NOOP("keys", "Review the changes; in the review, send"),
        "Ctrl+Return; Ctrl+Enter", nullptr},
    Key{Id::NextProblem, "nextProblem", QT_TRANSLATE_NOOP("keys", "Next problem"), "Ctrl+J", nullptr},
    Key{Id::PreviousProblem, "previousProblem", QT_TRANSLATE_NOOP("keys", "Previous problem"), "Ctrl+Shift+J",
        nullptr},
    Key{Id::Undo, "undo", QT_TRANSLATE_NOOP("keys", "Undo"), "Ctrl+Z", nullptr},
    Key{Id::Redo, "redo", QT_TRANSLATE_NOOP("keys", "Redo"), "Ctrl+Shift+Z; Ctrl+Y", "Ctrl+Shift+Z"},
    Key{Id::RevertField, "revertField", QT_TRANSLATE_NOOP("keys", "Revert the field"), "Ctrl+Shift+Backspace",
        "Ctrl+Alt+Z"},
    Key{Id::Reveal, "reveal", QT_TRANSLATE_NOOP("keys", "Show the masked value"), "F8", "Ctrl+Alt+R"},
    Key{Id::NextPane, "nextPane", QT_TRANSLATE_NOOP("keys", "Next part of the window"), "F6", nullptr},
    Key{Id::PreviousPane, "previousPane", QT_TRANSLATE_NOOP("keys", "Previous part of the window"),
        "Shift+F6", nullptr},
    Key{Id::Refresh, "refresh", QT_TRANSLATE_NOOP("keys", "Look up again"), "F5", "Ctrl+R"},
    Key{Id::CopyAddress, "copyAddress", QT_TRANSLATE_NOOP("keys", "Copy the service address"), "Ctrl+Shift+C",
        nullptr},
    Key{Id::Print, "print", QT_TRANSLATE_NOOP("keys", "Print the quote"), "Ctrl+P", nullptr},
    Key{Id::Duplicates, "duplicates", QT_TRANSLATE_NOOP("keys", "Look for duplicates"), "Ctrl+Shift+D",
        nullptr},
    Key{Id::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("keys", "Zoom in"), "Ctrl++; Ctrl+=", nullptr},
    Key{Id::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("keys", "Zoom out"), "Ctrl+-", nullptr},
    Key{Id::ZoomReset, "zoomReset", QT_TRANSLATE_NOOP("keys", "Zoom to 100 %"), "Ctrl+0", nullptr},
    Key{Id::Settings, "settings", QT_TRANSLATE_NOOP("keys", "Settings"), "Ctrl+,", nullptr},
    Key{Id::Quit, "quit", QT_TRANSLATE_NOOP("keys", "Quit"), "Ctrl+Q", nullptr},
};

} // namespace

std::span<const Key> table() {
    return rows;
}

const Key& key(Id id) {
    return rows[std::size_t(id)];
}

QString label(Id id) {
    return Texts::tr(key(id).label);
}

QList<QKeySequence> sequences(Id id) {
#ifdef Q_OS_MACOS
    const char* text = key(id).mac ? key(id).mac : key(id).keys;
#else
    const char* text = key(id).keys;
#endif
    QList<QKeySequence> out;
    for (const QString& one : QString::fromLatin1(text).split(u"; "_s))
        out.append(QKeySequence(one, QKeySequence::PortableText));
    return out;
}

QKeySequence numbered(Id id, int index) {
    return sequences(id).value(index);
}

void assign(QAction* action, Id id) {
    action->setShortcuts(sequences(id));
}

QList<QKeySequence> all() {
    QList<QKeySequence> out;
    for (const Key& row : rows)
        out += sequences(row.id);
    return out;
}

} // namespace lineside::keys
