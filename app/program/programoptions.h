#pragma once

#include "app/api/service.h"
#include "app/offline/store.h"
#include "models/ports/files.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace lineside {

/// How the program is started: from the command line, or by the tour.
struct ProgramOptions {
    bool practice = false;                  ///< on the embedded practice service, signed in
    std::optional<QUrl> endpoint;           ///< instead of the address of the settings
    std::optional<Credentials> credentials; ///< signs in with these at the start
    QString language;                       ///< "es"; empty: the system's, where Lineside has it
    QString settingsFile;                   ///< an INI file instead of the system's store
    QString dataFolder;              ///< of the drafts; empty: beside settingsFile, or the system's place
    QString policyFile;              ///< instead of the machine's
    Files* files = nullptr;          ///< instead of the system's dialogs; outlives the program
    offline::Store::MakeKeeper keys; ///< instead of the system's keychain
    std::function<void(const Exchange&)> observer; ///< sees every exchange; holds personal data

    /// Reads the arguments; says what is wrong with them.
    static std::optional<ProgramOptions> parse(const QStringList& arguments, QString* trouble);
    /// What --help prints.
    static QString help();
};

} // namespace lineside
