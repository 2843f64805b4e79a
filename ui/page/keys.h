#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <span>

class QAction;

namespace lineside::keys {

/// Everything in the program that has a shortcut. All actions take theirs from here.
enum class Id : quint8 {
    LookUp,
    NewOrder,
    Drafts,
    CloseTab,
    NextTab,
    PreviousTab,
    Tab,     ///< nine: to the n-th tab
    Section, ///< ten: to the n-th page of a customer, the last one the tenth
    Review,
    NextProblem,
    PreviousProblem,
    Undo,
    Redo,
    RevertField,
    Reveal,
    NextPane,
    PreviousPane,
    Refresh,
    CopyAddress,
    Print,
    Duplicates,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Settings,
    Quit,
};

struct Key {
    Id id;
    const char* name;  ///< for files: stable
    const char* label; ///< untranslated, in the context "keys"
    const char* keys;  ///< portable sequences, "; " between alternatives; for Tab and Section one a number
    const char* mac;   ///< where more differs than Ctrl to Command; else null
};

std::span<const Key> table();
const Key& key(Id id);
QString label(Id id);
/// The alternatives of an action on this system.
QList<QKeySequence> sequences(Id id);
/// The sequence of the n-th tab or section, from 0; empty when there is none.
QKeySequence numbered(Id id, int index);
/// Gives the action its shortcuts.
void assign(QAction* action, Id id);
/// All single strokes of the table, for look::KeyGuard: they win over text fields.
QList<QKeySequence> all();

} // namespace lineside::keys
