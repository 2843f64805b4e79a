#pragma once

#include "models/json/problem.h"
#include "models/settings/table.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace lineside {

/// The machine-wide policy: settings that agents find set, and locked (format: README.md of this folder).
struct Policy {
    enum class State : quint8 {
        None, ///< there is no file: nothing but "it does not exist" says so
        InForce,
        Ignored, ///< an agent could write the file: it says nothing; see `problems`
        Broken   ///< it can't be read or understood: guarded settings stand locked at their defaults
    };

    State state = State::None;
    QHash<SettingId, QString> set; ///< text forms, all good values
    QSet<SettingId> lock;
    QList<json::Problem> problems;

    [[nodiscard]] bool isLocked(SettingId id) const;
};

namespace policy {

/// Newest version of the format that parse() takes.
inline constexpr int version = 1;

/// Where this system keeps the file.
QString defaultPath();
/// The policy of a document: InForce or Broken.
Policy parse(const QByteArray& document);
/// The ID of the user who runs the program; 0 (root's) on Windows, where no such check is made.
uint currentUser();
/// The policy of a file, with a look at whether that user may write it.
Policy load(const QString& path, uint user = currentUser());

/// What of the path an agent could change; empty when nothing: then only an administrator wrote the file.
/// `user` is a user ID of the system; root may read any policy of its own. On Windows the installer's access
/// rules stand for this, and the answer is empty.
QString changeableBy(uint user, const QString& path);

} // namespace policy
} // namespace lineside
